package tandem.commissions.plans;

import java.time.Instant;
import java.util.Optional;

/**
 * How a firm stands to a version of its plan.
 *
 * @param hash SHA-256 of the version's text, as it stands and as it was accepted
 * @param needed whether nothing is booked before
 */
public record Acceptance(boolean needed, String hash, Optional<Instant> acceptedAt) {
  /** Whether somebody should accept it now. */
  public boolean due() {
    return needed && acceptedAt.isEmpty();
  }
}
