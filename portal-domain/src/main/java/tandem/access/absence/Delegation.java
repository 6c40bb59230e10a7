package tandem.access.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.PersonId;

/**
 * An approver's queue with somebody else for a time.
 *
 * @param until the last day, in the company's time
 * @param endedAt when its giver ended it before; usually it ends by itself
 */
public record Delegation(
    DelegationId id,
    PersonId giver,
    String giverName,
    PersonId delegate,
    String delegateName,
    LocalDate from,
    LocalDate until,
    Instant givenAt,
    Optional<Instant> endedAt,
    long version) {

  public boolean holdsOn(LocalDate day) {
    return endedAt.isEmpty() && !day.isBefore(from) && !day.isAfter(until);
  }

  /** Holds now or will. */
  public boolean openOn(LocalDate day) {
    return endedAt.isEmpty() && !day.isAfter(until);
  }
}
