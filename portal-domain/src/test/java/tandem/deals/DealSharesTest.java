package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tandem.platform.Money;

class DealSharesTest {
  @Test
  void the_rest_goes_to_the_largest_remainder() {
    List<BigDecimal> thirds = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    assertThat(DealShares.split(Money.of("100.00", "EUR"), thirds))
        .containsExactly(
            Money.of("33.34", "EUR"), Money.of("33.33", "EUR"), Money.of("33.33", "EUR"));
  }

  @Test
  void lines_without_a_price_share_equally() {
    assertThat(DealShares.split(Money.of("10", "EUR"), List.of(BigDecimal.ZERO, BigDecimal.ZERO)))
        .containsExactly(Money.of("5", "EUR"), Money.of("5", "EUR"));
  }

  @RepeatedTest(200)
  void the_parts_always_sum_to_the_whole(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Money whole =
        new Money(
            new BigDecimal(random.nextInt(1, 100_000_000)).movePointLeft(2),
            Money.of("1", "EUR").currency());
    List<BigDecimal> weights = new ArrayList<>();
    for (int i = 0; i < random.nextInt(1, 20); i++) {
      weights.add(new BigDecimal(random.nextInt(0, 10_000)));
    }

    List<Money> parts = DealShares.split(whole, weights);

    assertThat(parts.stream().reduce(Money.zero(whole.currency()), Money::plus)).isEqualTo(whole);
  }
}
