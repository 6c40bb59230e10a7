package tandem.platform;

import java.util.Optional;

/**
 * The request id that an edge gave to the running request; ends up in events, audit records and
 * logs.
 */
public final class RequestTrace {
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private RequestTrace() {}

  public static void begin(String requestId) {
    CURRENT.set(requestId);
  }

  public static void end() {
    CURRENT.remove();
  }

  public static Optional<String> requestId() {
    return Optional.ofNullable(CURRENT.get());
  }
}
