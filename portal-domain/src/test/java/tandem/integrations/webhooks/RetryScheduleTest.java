package tandem.integrations.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void ten_attempts_within_seventy_five_and_a_half_hours() {
    List<Duration> waits = new ArrayList<>();
    for (int tries = 1; wait(tries, 0.5, Optional.empty()).isPresent(); tries++) {
      waits.add(wait(tries, 0.5, Optional.empty()).orElseThrow());
    }

    assertThat(waits)
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
  }

  @Test
  void each_comes_up_to_a_fifth_sooner_or_later() {
    assertThat(wait(2, 0, Optional.empty())).contains(Duration.ofMinutes(4));
    assertThat(wait(2, 1, Optional.empty())).contains(Duration.ofMinutes(6));
  }

  @Test
  void what_the_receiver_asks_for_counts_when_it_is_later_and_a_day_at_most() {
    assertThat(wait(1, 0.5, Optional.of(Duration.ofMinutes(2)))).contains(Duration.ofMinutes(2));
    assertThat(wait(3, 0.5, Optional.of(Duration.ofMinutes(2)))).contains(Duration.ofMinutes(30));
    assertThat(wait(1, 0.5, Optional.of(Duration.ofDays(400)))).contains(Duration.ofHours(24));
    assertThat(wait(10, 0.5, Optional.of(Duration.ofMinutes(2)))).isEmpty();
  }

  @Test
  void a_test_is_tried_once_and_a_challenge_four_times() {
    assertThat(RetrySchedule.after(DeliveryKind.TEST, 1, 0.5, Optional.empty())).isEmpty();
    assertThat(RetrySchedule.after(DeliveryKind.CHALLENGE, 3, 0.5, Optional.empty())).isPresent();
    assertThat(RetrySchedule.after(DeliveryKind.CHALLENGE, 4, 0.5, Optional.empty())).isEmpty();
  }

  @Test
  void retry_after_is_seconds_or_a_date() {
    assertThat(RetryAfter.read("120", NOON)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.read("Mon, 23 Nov 2026 12:05:00 GMT", NOON))
        .contains(Duration.ofMinutes(5));
    assertThat(RetryAfter.read("Mon, 23 Nov 2026 11:00:00 GMT", NOON)).isEmpty();
    assertThat(RetryAfter.read("soon", NOON)).isEmpty();
    assertThat(RetryAfter.read("-5", NOON)).isEmpty();
    assertThat(RetryAfter.read("99999999999999999999", NOON)).isEmpty();
  }

  private static Optional<Duration> wait(int tries, double chance, Optional<Duration> asked) {
    return RetrySchedule.after(DeliveryKind.EVENT, tries, chance, asked);
  }
}
