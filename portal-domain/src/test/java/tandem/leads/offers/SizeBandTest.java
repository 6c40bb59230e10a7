package tandem.leads.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.platform.Money;

class SizeBandTest {
  @ParameterizedTest
  @CsvSource({
    "0.01, 0, 1",
    "0.99, 0, 1",
    "1, 1, 2",
    "1.99, 1, 2",
    "2, 2, 5",
    "49999.99, 20000, 50000",
    "50000, 50000, 100000",
    "99999.99, 50000, 100000",
    "100000, 100000, 200000",
    "1200000, 1000000, 2000000",
    "9999999999999.99, 5000000000000, 10000000000000"
  })
  void an_amount_lies_in_its_band(BigDecimal amount, BigDecimal from, BigDecimal to) {
    Currency euro = Currency.getInstance("EUR");

    SizeBand band = SizeBand.of(new Money(amount, euro));

    assertThat(band.from()).isEqualByComparingTo(from);
    assertThat(band.to()).isEqualByComparingTo(to);
    assertThat(band.lowest().amount()).isLessThanOrEqualTo(amount);
    assertThat(band.highest().amount()).isGreaterThan(amount);
  }
}
