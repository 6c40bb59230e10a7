package tandem.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void percentiles_are_latencies_that_really_occurred() {
    long[] micros = LongStream.rangeClosed(1, 100).map(n -> n * 1000).toArray();

    Sample sample = Sample.of(micros, 2);

    assertThat(sample).isEqualTo(new Sample(100, 50, 50, 95, 99, 0));
  }

  @Test
  void a_single_latency_is_every_percentile() {
    assertThat(Sample.of(new long[] {1500}, 1)).isEqualTo(new Sample(1, 1, 1.5, 1.5, 1.5, 0));
  }

  @Test
  void order_of_arrival_does_not_matter() {
    assertThat(Sample.of(new long[] {9000, 1000, 5000}, 1).p50()).isEqualTo(5);
  }

  @Test
  void nothing_measured_is_nothing_claimed() {
    assertThat(Sample.of(new long[0], 1)).isEqualTo(Sample.NONE);
    assertThat(Sample.NONE.timesSlowerThan(new Sample(10, 10, 1, 1, 1, 0))).isEqualTo("–");
  }

  @Test
  void the_floor_is_told_in_times() {
    Sample floor = new Sample(300, 300, 1, 1, 1, 0);

    assertThat(new Sample(100, 100, 5, 5, 5, 0).timesSlowerThan(floor)).isEqualTo("3.0×");
    assertThat(floor.timesSlowerThan(floor)).isEqualTo("1.0×");
  }
}
