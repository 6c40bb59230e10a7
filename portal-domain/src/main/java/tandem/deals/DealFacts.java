package tandem.deals;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.leads.LeadId;
import tandem.platform.HistoryEntry;
import tandem.platform.Money;
import tandem.platform.PersonId;
import tandem.platform.ProductId;

/**
 * What both sides know of a deal. Messages and history hold what the reader may see of them.
 *
 * @param losses why it was lost, as each side says
 * @param answers to the questions of its process, by their codes
 * @param customer empty while it is not known yet (imported open deals)
 */
public record DealFacts(
    DealId id,
    long version,
    DealStage stage,
    Optional<String> customer,
    Optional<String> country,
    Money amount,
    Optional<LocalDate> expectedClose,
    Optional<String> need,
    Optional<PersonId> ownerId,
    Optional<String> owner,
    Optional<String> externalId,
    Optional<LeadId> lead,
    Optional<LostReason> lostReason,
    Optional<String> lostComment,
    List<LossWord> losses,
    Contract contract,
    JsonObject answers,
    DealPath path,
    int benefit,
    Instant openedAt,
    Instant stageSince,
    Optional<Instant> closedAt,
    Instant createdAt,
    Instant updatedAt,
    List<Line> lines,
    List<Move> moves,
    List<MessageView> messages,
    List<HistoryEntry> history,
    Set<DealAction> allowed) {

  /** A line with the product's names in both languages and its share of the deal's amount. */
  public record Line(
      int number,
      ProductId product,
      String code,
      String nameEn,
      String nameRu,
      String category,
      boolean commissionable,
      int quantity,
      Money amount) {}

  /** A move from one stage to another; the first has no stage before it. */
  public record Move(
      Optional<DealStage> from, DealStage to, String author, Optional<String> reason, Instant at) {}

  /** What was signed: its number and day, as far as they are known. */
  public record Contract(Optional<String> number, Optional<LocalDate> date) {
    public static final Contract NONE = new Contract(Optional.empty(), Optional.empty());
  }

  /** What a deal's own row does not hold. */
  record Extra(
      DealPath path,
      List<LossWord> losses,
      List<Line> lines,
      List<Move> moves,
      List<MessageView> messages,
      List<HistoryEntry> history,
      Set<DealAction> allowed) {}
}
