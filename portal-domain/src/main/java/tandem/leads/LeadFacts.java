package tandem.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.platform.HistoryEntry;
import tandem.platform.Money;
import tandem.platform.PersonId;
import tandem.platform.ProductId;

/**
 * What both sides know of a lead.
 *
 * @param waitingSince since when the side that has the ball has it
 * @param protectedUntil last protected day, in the company's zone
 * @param editable what the owner may change now; {@code allowed} what this reader may do
 * @param extensions how often protection was made longer
 * @param appealUntil last day on which this rejection can be appealed
 * @param promise of its programme
 * @param deal id of the deal that it opened
 */
public record LeadFacts(
    LeadId id,
    long version,
    LeadStage stage,
    LeadForm form,
    List<Line> lines,
    Optional<Money> amount,
    PersonId ownerId,
    String owner,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> submittedAt,
    Optional<Instant> dueAt,
    Optional<Instant> waitingSince,
    Optional<Instant> decidedAt,
    Optional<LocalDate> protectedUntil,
    Set<LeadField> requested,
    Set<LeadField> editable,
    Set<LeadAction> allowed,
    List<DecisionView> decisions,
    List<LeadRequestView> requests,
    int extensions,
    Optional<LocalDate> appealUntil,
    LeadPromise promise,
    List<HistoryEntry> history,
    Optional<UUID> deal) {

  /** A line with the product's names in both languages. */
  public record Line(ProductId product, String code, String nameEn, String nameRu, int quantity) {}

  /** Who the customer is said to be. */
  public CustomerNamed named() {
    LeadForm.CustomerClaim claim = form.customer();
    return new CustomerNamed(claim.taxScheme(), claim.taxNumber(), claim.name());
  }

  /** Something that its partner asked for waits for an answer. */
  public boolean asked() {
    return requests.stream().anyMatch(request -> request.outcome() == RequestOutcome.OPEN);
  }

  /** Whom an open correction names. */
  public Optional<CustomerNamed> correction() {
    return requests.stream()
        .filter(request -> request.outcome() == RequestOutcome.OPEN)
        .flatMap(request -> request.after().stream())
        .findFirst();
  }

  /** How the customer is called: by name, or else by tax id. */
  public Optional<String> customer() {
    return Optional.ofNullable(form.customer().name())
        .or(() -> Optional.ofNullable(form.customer().taxNumber()));
  }
}
