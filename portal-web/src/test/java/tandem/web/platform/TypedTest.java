package tandem.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 234,56|1234.56",
        "1\u00a0234\u00a0567.5|1234567.5",
        "1\u202f234|1234",
        "1234.56|1234.56",
        "0,5|0.5",
        "1,234,567.50|1234567.50",
        "1.234.567,50|1234567.50",
        " 42 |42"
      })
  void amounts_are_read_as_people_write_them(String typed, BigDecimal read) {
    assertThat(Typed.amount(typed)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,234", "1.234", "12 34", "1e3", "-5", "1 234,567", "€5", "", "5 000 00"})
  void what_could_mean_two_things_is_refused(String typed) {
    assertThat(Typed.amount(typed)).isEmpty();
  }

  @Test
  void counts_are_whole_and_above_nothing() {
    assertThat(Typed.count("1 000")).contains(1000);
    assertThat(Typed.count("0")).isEmpty();
    assertThat(Typed.count("1,5")).isEmpty();
  }

  @Test
  void days_are_read_in_both_orders_and_must_exist() {
    assertThat(Typed.day("2027-03-12")).contains(LocalDate.of(2027, 3, 12));
    assertThat(Typed.day("12.03.2027")).contains(LocalDate.of(2027, 3, 12));
    assertThat(Typed.day("30.02.2027")).isEmpty();
    assertThat(Typed.day("03/12/2027")).isEmpty();
  }
}
