package tandem.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private final Turnstile turnstile = new Turnstile(2);

  @Test
  void an_address_passes_so_many_times_an_hour_and_others_are_not_counted_with_it() {
    assertThat(turnstile.passes("a", NOON)).isTrue();
    assertThat(turnstile.passes("a", NOON)).isTrue();
    assertThat(turnstile.passes("a", NOON)).isFalse();
    assertThat(turnstile.passes("b", NOON)).isTrue();
  }

  @Test
  void it_passes_again_when_the_hour_is_over() {
    Instant end = NOON.plus(Duration.ofHours(1));
    for (int i = 0; i < 5; i++) {
      turnstile.passes("a", NOON);
    }
    assertThat(turnstile.passes("a", end.minusMillis(1))).isFalse();
    assertThat(turnstile.passes("a", end)).isTrue();
  }
}
