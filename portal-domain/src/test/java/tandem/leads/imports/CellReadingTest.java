package tandem.leads.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.56|1234.56",
        "1234,56|1234.56",
        "1 234,56|1234.56",
        "1 234 567|1234567",
        "1.234.567,8|1234567.8",
        "1,234,567.89|1234567.89",
        "€ 1 200,00|1200.00",
        "2400000 ₽|2400000",
        "12.5000|12.5000",
        "0,5|0.5"
      })
  void amounts_are_read_as_people_write_them(String cell, BigDecimal amount) {
    assertThat(CellReading.amount(cell)).contains(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234", "1.234", "12,345", "a lot", "", "-5", "1e9", "=1+1", "1..2"})
  void what_could_be_two_amounts_or_none_is_none(String cell) {
    assertThat(CellReading.amount(cell)).isEmpty();
  }

  @Test
  void days_are_read_in_the_ways_that_cannot_be_mistaken() {
    LocalDate day = LocalDate.of(2027, 3, 5);

    assertThat(CellReading.day("2027-03-05")).contains(day);
    assertThat(CellReading.day("05.03.2027")).contains(day);
    assertThat(CellReading.day("5.3.2027")).contains(day);
    assertThat(CellReading.day("2027-03-05T10:00")).contains(day);
    assertThat(CellReading.day("03/05/2027")).isEmpty();
    assertThat(CellReading.day("31.02.2027")).isEmpty();
    assertThat(CellReading.day("soon")).isEmpty();
  }

  @Test
  void a_formula_is_none_of_ours_and_a_phone_number_is_no_formula() {
    assertThat(CellReading.formula(ImportColumn.NAME, "=HYPERLINK(\"http://x\")")).isTrue();
    assertThat(CellReading.formula(ImportColumn.NAME, "@SUM(A1)")).isTrue();
    assertThat(CellReading.formula(ImportColumn.NEED, "-2+3+cmd|' /C calc'!A0")).isTrue();
    assertThat(CellReading.formula(ImportColumn.NAME, "\uFF1D1+1")).isTrue();
    assertThat(CellReading.formula(ImportColumn.PHONE, "+7 812 555-01-02")).isFalse();
    assertThat(CellReading.formula(ImportColumn.NAME, "A=B Systems")).isFalse();
  }

  @Test
  void headings_are_guessed_in_both_languages_and_as_crms_write_them() {
    assertThat(
            ColumnMapping.guess(
                    List.of(
                        "ИНН", "Account Name", "E-mail", "Close Date", "Бюджет", "Zzz", "Company"))
                .places())
        .containsOnly(
            Map.entry(ImportColumn.TAX_NUMBER, 0),
            Map.entry(ImportColumn.NAME, 1),
            Map.entry(ImportColumn.EMAIL, 2),
            Map.entry(ImportColumn.CLOSE, 3),
            Map.entry(ImportColumn.AMOUNT, 4));
    for (ImportColumn column : ImportColumn.values()) {
      assertThat(ImportColumn.guess(column.heading("en"))).contains(column);
      assertThat(ImportColumn.guess(column.heading("ru"))).contains(column);
    }
  }
}
