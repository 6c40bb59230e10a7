package tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private final BusinessCalendar germany = BusinessCalendar.of("DE", BERLIN);
  private final BusinessCalendar russia = BusinessCalendar.of("RU", MOSCOW);

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T10:00, 2026-11-18T10:00, Monday to Wednesday at the same hour",
    "2026-11-19T10:00, 2026-11-23T10:00, over a weekend",
    "2026-11-20T18:00, 2026-11-24T18:00, sent at the close counts from the next morning",
    "2026-11-20T17:59, 2026-11-24T17:59, sent a minute before the close has used a minute",
    "2026-11-21T12:00, 2026-11-24T18:00, sent on a Saturday",
    "2026-11-16T09:00, 2026-11-17T18:00, sent at the opening is due at the close of the second day",
    "2026-11-16T08:59, 2026-11-17T18:00, sent before the opening likewise",
    "2026-11-16T09:01, 2026-11-18T09:01, a minute later reaches into the third day",
    "2026-12-23T10:00, 2026-12-28T10:00, over Christmas",
    "2026-04-01T10:00, 2026-04-07T10:00, over Easter",
    "2026-03-27T10:00, 2026-03-31T10:00, over the night when summer time begins",
    "2026-10-23T10:00, 2026-10-27T10:00, over the night when summer time ends",
  })
  void two_working_days_are_counted_in_working_time(
      LocalDateTime sent, LocalDateTime due, String why) {
    assertThat(germany.dueAfter(berlin(sent), 2)).as(why).isEqualTo(berlin(due));
  }

  @Test
  void russian_new_year_and_the_transferred_days_are_free() {
    Instant lastHourOfTheYear = LocalDateTime.of(2025, 12, 30, 17, 0).atZone(MOSCOW).toInstant();
    Instant due = LocalDateTime.of(2026, 1, 12, 17, 0).atZone(MOSCOW).toInstant();

    assertThat(russia.dueAfter(lastHourOfTheYear, 1)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-01, true",
    "2025-11-03, false",
    "2026-01-09, false",
    "2026-01-12, true",
    "2026-03-09, false",
    "2026-05-08, true",
    "2026-05-11, false",
    "2027-06-14, false",
    "2026-11-21, false",
  })
  void the_russian_year_is_known_by_the_day(LocalDate day, boolean works) {
    assertThat(russia.isWorkingDay(day)).isEqualTo(works);
  }

  @Test
  void a_country_without_data_knows_weekends_only() {
    BusinessCalendar elsewhere = BusinessCalendar.of("XX", BERLIN);

    assertThat(elsewhere.isWorkingDay(LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(elsewhere.isWorkingDay(LocalDate.of(2026, 1, 3))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T10:00, 2026-11-16T12:30, PT2H30M",
    "2026-11-16T17:00, 2026-11-17T10:00, PT2H",
    "2026-11-20T17:00, 2026-11-23T10:00, PT2H",
    "2026-11-21T10:00, 2026-11-22T20:00, PT0S",
    "2026-11-16T12:30, 2026-11-16T10:00, PT0S",
    "2026-11-16T08:00, 2026-11-16T20:00, PT9H",
    "2026-10-23T09:00, 2026-10-26T18:00, PT18H",
  })
  void working_time_leaves_out_nights_and_weekends(
      LocalDateTime from, LocalDateTime until, Duration worked) {
    assertThat(germany.workingTimeBetween(berlin(from), berlin(until))).isEqualTo(worked);
  }

  @Test
  void due_times_and_working_time_agree_wherever_one_starts() {
    Random random = new Random(7);
    Instant start = berlin(LocalDateTime.of(2025, 1, 1, 0, 0));
    for (int i = 0; i < 500; i++) {
      Instant from = start.plusSeconds(random.nextInt(3 * 365 * 86_400));
      int days = 1 + random.nextInt(10);

      Instant due = germany.dueAfter(from, days);

      assertThat(germany.workingTimeBetween(from, due)).isEqualTo(Duration.ofHours(9L * days));
      assertThat(germany.workingTimeBetween(from, due.minusMillis(1)))
          .isLessThan(Duration.ofHours(9L * days));
    }
  }

  @Test
  void no_days_are_due_at_once_and_too_many_are_refused() {
    Instant noon = berlin(LocalDateTime.of(2026, 11, 21, 12, 0));

    assertThat(germany.dueAfter(noon, 0)).isEqualTo(noon);
    assertThat(germany.dueAfter(noon, 1_000)).isAfter(noon);
    assertThatThrownBy(() -> germany.dueAfter(noon, 1_001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> germany.dueAfter(noon, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant berlin(LocalDateTime time) {
    return time.atZone(BERLIN).toInstant();
  }

  @Test
  void each_country_has_its_own_days_off() {
    ZoneId newYork = ZoneId.of("America/New_York");
    BusinessCalendar usa = BusinessCalendar.of("US", newYork);
    assertThat(usa.isWorkingDay(LocalDate.of(2026, 7, 3))).isFalse(); // the 4th is a Saturday
    assertThat(usa.isWorkingDay(LocalDate.of(2026, 11, 26))).isFalse();
    assertThat(usa.dueAfter(Instant.parse("2026-11-25T15:00:00Z"), 1))
        .isEqualTo(Instant.parse("2026-11-27T15:00:00Z"));
    assertThat(BusinessCalendar.of("GB", newYork).isWorkingDay(LocalDate.of(2026, 12, 28)))
        .isFalse();
    assertThat(BusinessCalendar.of("KZ", newYork).isWorkingDay(LocalDate.of(2026, 3, 9)))
        .isFalse(); // the 8th is a Sunday
    assertThat(BusinessCalendar.countries())
        .containsExactlyInAnyOrder("RU", "DE", "US", "GB", "FR", "AT", "PL", "KZ", "BY", "CH");
  }
}
