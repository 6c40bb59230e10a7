package tandem.web.leads.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.customers.matching.Verdict;
import tandem.leads.LeadRow;

/** Parts of the queue that a reviewer may look at on their own. */
enum Show {
  ALL,
  LATE,
  SOON,
  CONFLICT,
  FREE;

  /** Whoever begins the day sees what falls due in its course. */
  private static final Duration NEAR = Duration.ofHours(8);

  static Show of(@Nullable String name) {
    return Arrays.stream(values()).filter(it -> it.code().equals(name)).findFirst().orElse(ALL);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean takes(LeadRow row, Instant now) {
    return switch (this) {
      case ALL -> true;
      case LATE -> row.dueAt().map(now::isAfter).orElse(false);
      case SOON ->
          row.dueAt().filter(due -> !now.isAfter(due) && now.plus(NEAR).isAfter(due)).isPresent();
      case CONFLICT -> row.check() != Verdict.FREE;
      case FREE -> row.check() == Verdict.FREE;
    };
  }
}
