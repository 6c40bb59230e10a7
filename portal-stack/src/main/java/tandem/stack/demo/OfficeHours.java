package tandem.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import tandem.platform.BusinessCalendar;

/** Moments at which people of the demo are at work. */
final class OfficeHours {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final BusinessCalendar CALENDAR = BusinessCalendar.of("DE", ZONE);

  private final Seed seed;
  private final Instant now;

  OfficeHours(Seed seed, Instant now) {
    this.seed = seed;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  LocalDate today() {
    return day(now);
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }

  /** Some working minute between two numbers of days ago, the first being the longer ago. */
  Instant between(int daysAgo, int daysAgoAtLeast) {
    return between(daysAgo(daysAgo), daysAgo(daysAgoAtLeast));
  }

  Instant between(Instant from, Instant to) {
    for (int tries = 0; tries < 50; tries++) {
      LocalDate day = day(seed.within(from, to));
      Instant moment = at(day, seed.between(9 * 60 + 5, 17 * 60 + 50));
      if (CALENDAR.isWorkingDay(day) && moment.isAfter(from) && moment.isBefore(to)) {
        return moment;
      }
    }
    return seed.within(from, to);
  }

  /** Some time later, but never later than now. */
  Instant after(Instant moment, int leastMinutes, int mostMinutes) {
    Instant later =
        moment.plusSeconds(60L * seed.between(leastMinutes, mostMinutes) + seed.between(0, 59));
    return later.isBefore(now) ? later : seed.within(moment, now);
  }

  private static Instant at(LocalDate day, int minute) {
    return day.atStartOfDay(ZONE).plusMinutes(minute).toInstant();
  }
}
