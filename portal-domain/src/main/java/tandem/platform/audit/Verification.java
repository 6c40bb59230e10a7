package tandem.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a check of the chain found.
 *
 * @param records how many were checked
 * @param heads how many signed heads vouch for them
 * @param lastHead when the last of these was taken; empty when there is none yet
 * @param unsealed how many of the records came after the last head: a cut among these would not
 *     show
 * @param findings what is broken, at most {@link ChainCheck#MOST_FINDINGS}
 * @param more whether there was more
 */
public record Verification(
    long records,
    int heads,
    Optional<Instant> lastHead,
    long unsealed,
    List<Finding> findings,
    boolean more) {
  public Verification {
    findings = List.copyOf(findings);
  }

  public boolean holds() {
    return findings.isEmpty();
  }
}
