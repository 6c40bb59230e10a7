package tandem.integrations.webhooks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a receiver asks us to wait (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
  private RetryAfter() {}

  /** Empty when nothing readable was said, or the date is past. */
  static Optional<Duration> of(Outcome outcome, Instant now) {
    return outcome.reply().flatMap(Reply::retryAfter).flatMap(text -> read(text, now));
  }

  static Optional<Duration> read(String text, Instant now) {
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, until.toInstant())).filter(it -> !it.isNegative());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
