package tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What takes even time is answered after full steps only, refused or not. */
class EvenTimeTest {
  private static final Duration LITTLE = EvenTime.STEP.dividedBy(8);

  @Test
  void what_is_found_at_once_and_what_is_found_late_end_on_a_step() {
    assertThat(lasts(() -> true)).isBetween(EvenTime.STEP, EvenTime.STEP.multipliedBy(2));
    assertThat(lasts(() -> works(EvenTime.STEP.plus(LITTLE))))
        .isBetween(EvenTime.STEP.multipliedBy(2), EvenTime.STEP.multipliedBy(3));
  }

  @Test
  void a_refusal_takes_as_long() {
    long start = System.nanoTime();
    Supplier<Boolean> refused =
        () -> {
          throw new Refusal.NotFound("customer");
        };

    assertThatThrownBy(() -> EvenTime.of(refused)).isInstanceOf(Refusal.NotFound.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(EvenTime.STEP);
  }

  private static Duration lasts(Supplier<Boolean> work) {
    long start = System.nanoTime();
    assertThat(EvenTime.of(work)).isTrue();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static boolean works(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
    return true;
  }
}
