package tandem.customers.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {

  @ParameterizedTest
  @CsvSource({
    "severstal, severstal, 0",
    "severstal, sverstal, 1",
    "severstal, sevverstal, 1",
    "severstal, seberstal, 1",
    "severstal, sveerstal, 1",
    "severstal, sverstla, 2",
    "severstal, evrstl, 3",
    "'', abc, 3",
    "abc, '', 3",
    "abc, xyz, 3",
  })
  void a_slip_is_a_letter_more_less_or_another_or_two_exchanged(
      String one, String other, int slips) {
    assertThat(Typing.distance(one, other, 3)).isEqualTo(slips);
    assertThat(Typing.distance(other, one, 3)).isEqualTo(slips);
  }

  @Test
  void beyond_the_limit_nobody_counts() {
    assertThat(Typing.distance("severstal", "evrstl", 2)).isEqualTo(3);
    assertThat(Typing.distance("a", "abcdef", 1)).isEqualTo(2);
    assertThat(Typing.within("nord", "north", 1)).isFalse();
    assertThat(Typing.within("nord", "north", 2)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"abcd, abd", "abcd, abxcd", "abcd, abxd", "abcd, acbd", "aabb, abab"})
  void words_one_slip_apart_share_what_is_left_without_a_letter(String one, String other) {
    Set<String> shared = new HashSet<>(Slips.of(one));
    shared.retainAll(Slips.of(other));

    assertThat(shared).isNotEmpty();
  }
}
