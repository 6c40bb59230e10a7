package tandem.leads.offers;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.platform.BusinessCalendar;

/**
 * From when until when a firm has to answer, in working hours, and when it is reminded: after three
 * quarters of them.
 */
record AnswerClock(Instant from, Instant due, @Nullable Instant remind) {
  private static final Duration DAY = Duration.ofHours(9);

  static AnswerClock of(BusinessCalendar calendar, int days, Instant now) {
    return new AnswerClock(
        now,
        calendar.dueAfter(now, days),
        calendar.dueAfter(now, DAY.multipliedBy(3L * days).dividedBy(4)));
  }
}
