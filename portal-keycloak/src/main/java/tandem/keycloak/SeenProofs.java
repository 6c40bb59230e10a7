package tandem.keycloak;

import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPProofUse;
import com.nimbusds.oauth2.sdk.util.singleuse.AlreadyUsedException;
import com.nimbusds.oauth2.sdk.util.singleuse.SingleUseChecker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Proofs seen in the last five minutes, by key and id: longer than a proof can be good. */
final class SeenProofs implements SingleUseChecker<DPoPProofUse> {
  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int SWEEP_EVERY = 1_000;

  private record Proof(String key, String id) {}

  private final Map<Proof, Instant> seen = new ConcurrentHashMap<>();
  private final Clock clock;
  private volatile int sweepAt = SWEEP_EVERY;

  SeenProofs(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void markAsUsed(DPoPProofUse use) throws AlreadyUsedException {
    Instant now = clock.instant();
    if (seen.size() >= sweepAt) {
      seen.values().removeIf(time -> time.isBefore(now.minus(REMEMBERED)));
      sweepAt = seen.size() + SWEEP_EVERY;
    }
    Proof proof = new Proof(use.getIssuer().getValue(), use.getJWTID().getValue());
    if (seen.putIfAbsent(proof, now) != null) {
      throw new AlreadyUsedException("Proof was used before");
    }
  }
}
