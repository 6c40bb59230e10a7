package tandem.platform;

import java.util.Optional;

/**
 * What an edge knows of the running request: its id, which ends up in events, audit records and
 * logs, and where it came from, which ends up sealed in audit records and nowhere else.
 */
public final class RequestTrace {
  private static final ThreadLocal<Known> CURRENT = new ThreadLocal<>();

  private record Known(String requestId, Optional<String> address) {}

  private RequestTrace() {}

  public static void begin(String requestId) {
    CURRENT.set(new Known(requestId, Optional.empty()));
  }

  /**
   * @param address IPv4 address, or network of an IPv6 address, of whoever asks
   */
  public static void begin(String requestId, String address) {
    CURRENT.set(new Known(requestId, Optional.of(address)));
  }

  public static void end() {
    CURRENT.remove();
  }

  public static Optional<String> requestId() {
    return Optional.ofNullable(CURRENT.get()).map(Known::requestId);
  }

  public static Optional<String> address() {
    return Optional.ofNullable(CURRENT.get()).flatMap(Known::address);
  }
}
