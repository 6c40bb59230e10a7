package tandem.integrations.webhooks;

import java.util.Optional;

/**
 * What a receiver answered.
 *
 * @param head status line and headers, 4,000 characters at most
 * @param body its first 64 KiB as text
 */
record Reply(int status, String head, String body, Optional<String> retryAfter) {
  boolean success() {
    return status >= 200 && status < 300;
  }
}
