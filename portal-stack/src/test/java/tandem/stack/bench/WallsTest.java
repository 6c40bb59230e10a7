package tandem.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WallsTest {
  @TempDir Path folder;

  @Test
  void a_script_is_taken_apart_into_its_statements() throws IOException {
    Path script = folder.resolve("x.sql");
    Files.writeString(
        script,
        """
        -- A remark.
        \\set n random(1, 190)
        begin;
        select set_config('role', 'tandem_partner', true);
        select 1 from bench_sample s where (s.n = :n);
        commit;
        """);

    assertThat(Walls.statements(script))
        .containsExactly(
            "select set_config('role', 'tandem_partner', true)",
            "select 1 from bench_sample s where (s.n = :n)");
  }

  @Test
  void the_ratio_compares_the_request_with_one_that_has_neither_wall() {
    Walls.Price price = new Walls.Price("x", 1.5, 1.0, 0.5, 5.0);

    assertThat(price.ratio()).isEqualTo(1.25);
  }

  @Test
  void policies_take_next_to_nothing() throws ReflectiveOperationException {
    assertThat(Policies.milliseconds()).isPositive().isLessThan(1);
  }
}
