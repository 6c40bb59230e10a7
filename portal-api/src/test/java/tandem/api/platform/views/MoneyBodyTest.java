package tandem.api.platform.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tandem.api.platform.problem.ProblemException;
import tandem.platform.Money;

class MoneyBodyTest {

  @Test
  void amounts_are_shown_in_the_digits_of_their_currency() {
    assertThat(MoneyBody.of(new BigDecimal("12500.0000"), "EUR"))
        .isEqualTo(new MoneyBody(new BigDecimal("12500.00"), "EUR"));
    assertThat(MoneyBody.of(new BigDecimal("12500.0000"), "JPY"))
        .isEqualTo(new MoneyBody(new BigDecimal("12500"), "JPY"));
  }

  @Test
  void digits_are_never_dropped_silently() {
    assertThat(MoneyBody.of(new BigDecimal("1.2345"), "EUR"))
        .isEqualTo(new MoneyBody(new BigDecimal("1.2345"), "EUR"));
    assertThatThrownBy(() -> new MoneyBody(new BigDecimal("1.234"), "EUR").money("#/amount"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void an_amount_of_a_known_currency_is_money() {
    assertThat(new MoneyBody(new BigDecimal("1.5"), "EUR").money("#/amount"))
        .isEqualTo(Money.of("1.50", "EUR"));
    assertThatThrownBy(() -> new MoneyBody(BigDecimal.ONE, "XXX").money("#/amount"))
        .isInstanceOf(ProblemException.class);
  }
}
