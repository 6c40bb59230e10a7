package tandem.platform;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a company works: Monday to Friday without the holidays of its country, 09:00 to 18:00 by its
 * own clock. A promise of "two working days" is kept in working time, so that a lead sent at 10:00
 * on Monday is due at 10:00 on Wednesday and one sent on Friday night at Tuesday's close.
 *
 * <p>Holidays are data ({@code holidays.csv}: Russia and Germany 2025 to 2027; Austria, France,
 * England and Wales, Poland, Kazakhstan, Belarus, the federal ones of the USA and those of all
 * Swiss cantons 2026 and 2027; for Russia of 2027 the days of article 112 of the Labour Code. What
 * a government moves by a yearly order of its own (Russia 2027, Belarus) is not in it). Days beyond
 * the data know weekends only. Public holidays of single German states and other parts of a country
 * are not in it.
 */
public final class BusinessCalendar {
  static final LocalTime OPENS = LocalTime.of(9, 0);
  static final LocalTime CLOSES = LocalTime.of(18, 0);

  /** Nobody promises more working days than a few years hold. */
  private static final int MOST_DAYS = 1_000;

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Holidays holidays;
  private final ZoneId zone;

  private BusinessCalendar(Holidays holidays, ZoneId zone) {
    this.holidays = holidays;
    this.zone = zone;
  }

  /** The calendar of a country (ISO 3166 code); one without data has weekends only. */
  public static BusinessCalendar of(String country, ZoneId zone) {
    return new BusinessCalendar(Holidays.of(country), zone);
  }

  /** Countries whose holidays are known. */
  public static Set<String> countries() {
    return Holidays.countries();
  }

  public boolean isWorkingDay(LocalDate day) {
    if (holidays.isOff(day)) {
      return false;
    }
    return holidays.isWorked(day) || !WEEKEND.contains(day.getDayOfWeek());
  }

  /**
   * The instant at which as much working time has passed as the given number of working days holds,
   * the earliest one: a day's close rather than the next morning. Zero days are due at once.
   */
  public Instant dueAfter(Instant from, int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException("Working days from 0 to " + MOST_DAYS + ", not " + days);
    }
    return dueAfter(from, Duration.between(OPENS, CLOSES).multipliedBy(days));
  }

  /**
   * The earliest instant at which so much working time has passed; at most as much as the most
   * working days hold.
   */
  public Instant dueAfter(Instant from, Duration working) {
    if (working.isNegative() || working.toDays() > MOST_DAYS) {
      throw new IllegalArgumentException("Working time up to " + MOST_DAYS + " days: " + working);
    }
    if (working.isZero()) {
      return from;
    }
    Duration left = working;
    LocalDate day = from.atZone(zone).toLocalDate();
    while (true) {
      Duration today = workedOn(day, from, Instant.MAX);
      if (!today.isZero() && left.compareTo(today) <= 0) {
        return later(opening(day), from).plus(left);
      }
      left = left.minus(today);
      day = day.plusDays(1);
    }
  }

  /** Working time from one instant to a later one; zero if the second is not later. */
  public Duration workingTimeBetween(Instant from, Instant until) {
    Duration sum = Duration.ZERO;
    LocalDate last = until.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      sum = sum.plus(workedOn(day, from, until));
    }
    return sum;
  }

  private Duration workedOn(LocalDate day, Instant from, Instant until) {
    if (!isWorkingDay(day)) {
      return Duration.ZERO;
    }
    Instant start = later(opening(day), from);
    Instant closing = day.atTime(CLOSES).atZone(zone).toInstant();
    Instant end = closing.isBefore(until) ? closing : until;
    return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
  }

  private Instant opening(LocalDate day) {
    return day.atTime(OPENS).atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
