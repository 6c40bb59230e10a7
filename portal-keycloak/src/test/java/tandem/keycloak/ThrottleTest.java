package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final MovableClock clock = new MovableClock();
  private final Throttle throttle = new Throttle(3, Duration.ofMinutes(1), clock);

  @Test
  void so_many_at_once_and_then_one_each_twenty_seconds() {
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.take("a")).isEmpty();
    }
    assertThat(throttle.take("a")).contains(Duration.ofSeconds(20));

    clock.forward(Duration.ofMillis(19_999));
    assertThat(throttle.take("a")).contains(Duration.ofSeconds(1));
    clock.forward(Duration.ofMillis(1));
    assertThat(throttle.take("a")).isEmpty();
    assertThat(throttle.take("a")).isPresent();
  }

  @Test
  void one_caller_takes_nothing_from_another() {
    for (int i = 0; i < 4; i++) {
      throttle.take("a");
    }
    assertThat(throttle.take("b")).isEmpty();
  }

  @Test
  void waiting_long_gives_no_more_than_the_quota() {
    throttle.take("a");
    clock.forward(Duration.ofDays(3));
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.take("a")).isEmpty();
    }
    assertThat(throttle.take("a")).isPresent();
  }

  @Test
  void a_clock_that_jumps_back_opens_nothing() {
    for (int i = 0; i < 3; i++) {
      throttle.take("a");
    }
    clock.forward(Duration.ofHours(-1));
    assertThat(throttle.take("a")).isPresent();
  }

  @Test
  void a_quota_of_nothing_is_a_mistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Throttle(0, Duration.ofMinutes(1), clock));
  }
}
