package tandem.leads.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tandem.platform.BusinessCalendar;

/** The clock of an offer runs in working hours of the firm's country. */
class AnswerClockTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void five_working_days_pass_over_a_weekend_and_a_holiday() {
    AnswerClock clock =
        AnswerClock.of(BusinessCalendar.of("DE", BERLIN), 5, Instant.parse("2026-04-29T08:00:00Z"));

    // Wednesday 10:00; Friday 1 May is a holiday
    assertThat(clock.due()).isEqualTo("2026-05-07T08:00:00Z");
    assertThat(clock.remind()).isBefore(clock.due()).isAfter(clock.from());
  }

  @Test
  void a_hot_lead_on_friday_is_due_on_monday_at_the_same_hour() {
    AnswerClock clock =
        AnswerClock.of(BusinessCalendar.of("DE", BERLIN), 1, Instant.parse("2026-11-20T14:00:00Z"));

    assertThat(clock.due()).isEqualTo("2026-11-23T14:00:00Z");
  }

  @Test
  void a_holiday_of_one_country_is_a_working_day_of_another() {
    Instant eve = Instant.parse("2026-06-11T10:00:00Z");

    assertThat(AnswerClock.of(BusinessCalendar.of("DE", BERLIN), 1, eve).due())
        .isEqualTo("2026-06-12T10:00:00Z");
    assertThat(AnswerClock.of(BusinessCalendar.of("RU", BERLIN), 1, eve).due())
        .as("12 June is the Day of Russia, a Friday")
        .isEqualTo("2026-06-15T10:00:00Z");
  }
}
