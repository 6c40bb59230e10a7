package tandem.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tandem.keycloak.ClientAddress;

/**
 * Lets each address through so many times in an hour, counted on this node. What it remembers is
 * bounded: under a flood from many addresses it forgets all at once.
 */
public final class Turnstile {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST_ADDRESSES = 10_000;

  private record Passed(Instant since, int times) {}

  private final int most;
  private final Map<String, Passed> known = new ConcurrentHashMap<>();

  public Turnstile(int most) {
    this.most = most;
  }

  /** Counts whoever asks, and not the proxy in front of us; of IPv6 the network. */
  public boolean passes(HttpServletRequest request, Instant now) {
    return passes(ClientAddress.fromConfiguration(), request, now);
  }

  boolean passes(ClientAddress addresses, HttpServletRequest request, Instant now) {
    return passes(addresses.of(request), now);
  }

  boolean passes(String address, Instant now) {
    if (known.size() >= MOST_ADDRESSES) {
      known.clear();
    }
    Passed passed =
        known.merge(
            address,
            new Passed(now, 1),
            (before, first) ->
                before.since().plus(WINDOW).isAfter(now)
                    ? new Passed(before.since(), Math.min(before.times() + 1, most + 1))
                    : first);
    return passed.times() <= most;
  }
}
