package tandem.integrations.webhooks;

import java.util.Optional;

/**
 * What became of one attempt.
 *
 * @param error empty for a success
 */
record Outcome(long millis, String requestHead, Optional<Reply> reply, Optional<String> error) {
  private static final int GONE = 410;

  boolean success() {
    return error.isEmpty();
  }

  boolean gone() {
    return reply.filter(it -> it.status() == GONE).isPresent();
  }
}
