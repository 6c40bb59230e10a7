package tandem.api.platform.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.api.platform.ApiSettings;

/**
 * Token buckets of this node, one for reading and one for writing per client and per organisation.
 * A client's bucket is what the headers tell of; its organisation's, three times as large, stops
 * many clients of one firm.
 */
@ApplicationScoped
public class Quotas {
  private static final String TAKEN = Quotas.class.getName();
  private static final int MOST_BUCKETS = 20_000;
  private static final long CLIENTS_WORTH = 3;
  static final Duration WINDOW = Duration.ofMinutes(1);

  /** Where the caller stands. {@code reset}: seconds until the whole quota is there again. */
  public record Standing(
      String policy, boolean granted, long remaining, long reset, long retryAfter) {}

  @Inject ApiSettings settings;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_BUCKETS;
        }
      };

  public String policies() {
    return "\"read\";q=%d;w=60, \"write\";q=%d;w=60"
        .formatted(settings.readQuota(), settings.writeQuota());
  }

  Standing take(ContainerRequestContext request, String client, Optional<String> organization) {
    String policy = policy(request.getMethod());
    int quota = policy.equals("read") ? settings.readQuota() : settings.writeQuota();
    Bucket own = bucket(policy + " client " + client, quota);
    Optional<Bucket> shared =
        organization.map(firm -> bucket(policy + " organization " + firm, quota * CLIENTS_WORTH));
    ConsumptionProbe probe = own.tryConsumeAndReturnRemaining(1);
    boolean granted = probe.isConsumed();
    if (granted && shared.isPresent() && !shared.get().tryConsume(1)) {
      own.addTokens(1);
      granted = false;
    }
    if (granted) {
      request.setProperty(TAKEN, shared.map(firm -> List.of(own, firm)).orElse(List.of(own)));
    }
    return new Standing(
        policy,
        granted,
        probe.getRemainingTokens(),
        seconds(probe.getNanosToWaitForReset()),
        Math.max(1, seconds(probe.getNanosToWaitForRefill())));
  }

  /** Gives back what an answer that costs nothing took. */
  public void refund(ContainerRequestContext request) {
    if (request.getProperty(TAKEN) instanceof List<?> taken) {
      taken.forEach(bucket -> ((Bucket) bucket).addTokens(1));
      request.removeProperty(TAKEN);
    }
  }

  private Bucket bucket(String name, long quota) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          name,
          fresh ->
              Bucket.builder()
                  .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                  .build());
    }
  }

  static String policy(String method) {
    return switch (method) {
      case "GET", "HEAD", "OPTIONS" -> "read";
      default -> "write";
    };
  }

  private static long seconds(long nanos) {
    return Math.ceilDiv(nanos, 1_000_000_000L);
  }
}
