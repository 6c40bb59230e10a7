package tandem.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tandem.deals.processes.ProcessTerms;
import tandem.platform.Money;
import tandem.platform.PersonId;

/**
 * A deal in a list or on the board.
 *
 * @param process what the version says that it was opened under
 * @param next stages that its reader may move it to now, WON among them
 * @param mayLose whether its reader may close it as lost, which every process allows
 * @param dueAt when the norm of its stage is over; empty once it is closed
 * @param partner the firm's name; empty for the company's own deals
 */
public record DealRow(
    DealId id,
    long version,
    DealStage stage,
    ProcessTerms process,
    Optional<String> customer,
    Optional<String> country,
    Money amount,
    Optional<PersonId> ownerId,
    Optional<String> owner,
    Optional<String> partner,
    Optional<String> externalId,
    Optional<LocalDate> expectedClose,
    Optional<LostReason> lostReason,
    Instant stageSince,
    Optional<Instant> dueAt,
    List<DealStage> next,
    boolean mayLose,
    Optional<Instant> closedAt,
    Instant createdAt,
    Instant updatedAt) {

  /** Chance of winning in percent, as its process says. */
  public int percent() {
    return process.percent(stage);
  }

  /** Stands longer in its stage than the norm allows. */
  public boolean isIdle(Instant now) {
    return dueAt.filter(now::isAfter).isPresent();
  }
}
