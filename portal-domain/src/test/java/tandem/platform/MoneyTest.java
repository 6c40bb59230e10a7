package tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void amounts_are_kept_to_the_minor_unit_half_even() {
    assertThat(Money.of("10.125", "EUR").amount()).isEqualByComparingTo("10.12");
    assertThat(Money.of("10.135", "EUR").amount()).isEqualByComparingTo("10.14");
    assertThat(Money.of("10.5", "JPY").amount()).isEqualByComparingTo("10");
  }

  @Test
  void currencies_never_mix() {
    assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "RUB")))
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class,
            refusal -> assertThat(refusal.code()).isEqualTo("currency_mismatch"));
  }

  @Test
  void a_rate_of_seven_and_a_half_percent_is_exact() {
    Percentage rate = new Percentage(new BigDecimal("0.075"));

    assertThat(rate.of(Money.of("1054.00", "USD"))).isEqualByComparingTo("79.05");
    assertThat(rate).hasToString("7.5 %");
  }

  @Test
  void a_rate_lies_between_nothing_and_all() {
    assertThat(new Percentage(BigDecimal.ONE).fraction()).isEqualByComparingTo("1");
    assertThatThrownBy(() -> new Percentage(new BigDecimal("1.000001")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new Percentage(new BigDecimal("-0.000001")))
        .isInstanceOf(Refusal.class);
  }
}
