package tandem.leads.offers;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.platform.PersonId;

/**
 * Somebody who decides on leads said that one of the company's own may be offered.
 *
 * @param reason why all the same; empty when nothing stood against it
 * @param seen leads and deals that stood against it
 * @param doubtful the customer was being wound up
 */
public record Confirmation(
    PersonId person,
    String name,
    Optional<ConfirmReason> reason,
    Set<UUID> seen,
    boolean doubtful,
    Instant at) {
  public Confirmation {
    seen = Set.copyOf(seen);
  }
}
