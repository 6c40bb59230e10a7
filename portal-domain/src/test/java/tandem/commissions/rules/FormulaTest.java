package tandem.commissions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.commissions.rules.Plans.eur;
import static tandem.commissions.rules.Plans.sale;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
  private static final Tender EURO = Tender.of(Currency.getInstance("EUR"));

  /** The sale: 1000 EUR of software, 3 units, gold, Germany, 500 EUR before, goal 3000. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount * 7.5% | 75",
        "7.5% * amount | 75",
        "amount + earlier | 1500",
        "amount - 250.50 EUR | 749.5",
        "10 EUR * quantity | 30",
        "quantity * 10 EUR | 30",
        "least(amount, 400 EUR, 500 EUR) | 400",
        "greatest(amount * 1%, 50 EUR) | 50",
        "(amount + 100 EUR) * 10% | 110",
        "amount + 100 EUR * 10% | 1010",
        "amount - 100 EUR - 50 EUR | 850",
        "if(amount >= 1000 EUR, 1 EUR, 2 EUR) | 1",
        "if(amount > 1000 EUR, 1 EUR, 2 EUR) | 2",
        "if(amount <= 1000 EUR, 1 EUR, 2 EUR) | 1",
        "if(amount < 1000 EUR, 1 EUR, 2 EUR) | 2",
        "if(amount = 1000 EUR, 1 EUR, 2 EUR) | 1",
        "if(amount = 1000.01 EUR, 1 EUR, 2 EUR) | 2",
        "if(amount = 999.99 EUR, 1 EUR, 2 EUR) | 2",
        "if(quantity >= 3, 1 EUR, 2 EUR) | 1",
        "if(quantity > 3, 1 EUR, 2 EUR) | 2",
        "if(attained >= 50%, 1 EUR, 2 EUR) | 1",
        "if(attained >= 150%, 1 EUR, 2 EUR) | 2",
        "amount * 100% | 1000",
        "amount * attained | 500",
        "if(attained >= 50.0001%, 1 EUR, 2 EUR) | 2",
        "if(day >= 2026-11-20, 1 EUR, 2 EUR) | 1",
        "if(day > 2026-11-20, 1 EUR, 2 EUR) | 2",
        "if(category = \"software\", 1 EUR, 2 EUR) | 1",
        "if(category = \"cake\", 1 EUR, 2 EUR) | 2",
        "if(tier in (\"SILVER\", \"GOLD\"), 1 EUR, 2 EUR) | 1",
        "if(tier in (\"SILVER\"), 1 EUR, 2 EUR) | 2",
        "if(not tier = \"GOLD\", 1 EUR, 2 EUR) | 2",
        "if(tier = \"GOLD\" and territory = \"DE\", 1 EUR, 2 EUR) | 1",
        "if(tier = \"GOLD\" and territory = \"RU\", 1 EUR, 2 EUR) | 2",
        "if(tier = \"BRONZE\" or territory = \"DE\", 1 EUR, 2 EUR) | 1",
        "if(tier = \"BRONZE\" or territory = \"RU\", 1 EUR, 2 EUR) | 2",
        "if(role = \"expert\", 1 EUR, 2 EUR) | 2",
        "amount * if(quantity >= 3, 10%, 5%) | 100",
        "amount * if(quantity >= 4, 10%, 5%) | 50",
      })
  void formulas_count(String text, String value) {
    assertThat(read(text).term().work(sale("1000", "500")).value()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount * amount | formula_kind | 8",
        "amount + 5 | formula_kind | 8",
        "amount + 5% | formula_kind | 8",
        "5% | formula_kind | 1",
        "quantity | formula_kind | 1",
        "amount + 5 USD | currency_mismatch | 8",
        "5 USD | currency_mismatch | 1",
        "least(amount, 5 USD) | currency_mismatch | 1",
        "if(amount > 5 USD, 1 EUR, 2 EUR) | currency_mismatch | 11",
        "if(amount > 5 EUR, 1 EUR, 2 USD) | currency_mismatch | 1",
        "5 XYZ | currency | 3",
        "5.001 EUR | digits | 7",
        "amout * 5% | formula_name | 1",
        "amount * | formula_rest | 9",
        "amount * 5% amount | formula_rest | 13",
        "least(amount | formula_expected | 13",
        "least amount | formula_expected | 7",
        "amount # 5 | formula_character | 8",
        "if(amount, 1 EUR, 2 EUR) | formula_kind | 1",
        "if(day > 2026-02-30, 1 EUR, 2 EUR) | date | 10",
        "if(amount > day, 1 EUR, 2 EUR) | formula_kind | 11",
        "if(tier > \"GOLD\", 1 EUR, 2 EUR) | formula_kind | 9",
        "if(tier in (5), 1 EUR, 2 EUR) | formula_text | 13",
        "if(amount in (\"a\"), 1 EUR, 2 EUR) | formula_kind | 11",
        "if(day > 2026-01-01, 1 EUR, 5%) | formula_kind | 1",
        "greatest(5%) | formula_kind | 9",
        "not amount | formula_kind | 1",
        "amount and amount | formula_kind | 8",
        "amount or amount | formula_kind | 8",
        "EUR | formula_rest | 1",
        "* amount | formula_rest | 1",
        "amount * 750% | rate_too_high | 10",
        "100.0001% * amount | rate_too_high | 1",
        "amount * if(quantity >= 3, 10%, 101%) | rate_too_high | 10",
        "amount + 10000000000000 EUR | range | 25",
      })
  void what_cannot_be_is_told_with_its_place(String text, String code, int position) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            FormulaFault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.position()).isEqualTo(position);
            });
  }

  @Test
  void without_a_goal_nothing_is_attained() {
    assertThatThrownBy(
            () -> FormulaParser.read("if(attained > 1%, 1 EUR, 2 EUR)", EURO, Optional.empty()))
        .isInstanceOfSatisfying(
            FormulaFault.class, fault -> assertThat(fault.code()).isEqualTo("no_goal"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"earlier", "if(attained > 1%, 1 EUR, 2 EUR)"})
  void it_is_known_which_formulas_need_the_volume(String text) {
    assertThat(read(text).countsVolume()).isTrue();
    assertThat(read("amount").countsVolume()).isFalse();
  }

  @Test
  void depth_and_length_have_limits() {
    assertThat(read("(".repeat(15) + "amount" + ")".repeat(15)).term()).isNotNull();
    assertFault("(".repeat(16) + "amount" + ")".repeat(16), "formula_deep");
    assertThat(read("amount" + " + amount".repeat(99)).term()).isNotNull();
    assertFault("amount" + " + amount".repeat(100), "formula_long");
    assertFault("if(" + "not ".repeat(20) + "tier = \"GOLD\", amount, amount)", "formula_deep");
  }

  @Test
  void a_ratio_to_nothing_cannot_be_built() {
    assertThatThrownBy(() -> Rule.attained(EURO, eur("0")))
        .isInstanceOf(tandem.platform.Refusal.Unprocessable.class);
    assertThatThrownBy(() -> Rule.attained(Tender.OF_THE_DEAL, eur("1")))
        .isInstanceOf(tandem.platform.Refusal.Unprocessable.class);
  }

  private static void assertFault(String text, String code) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            FormulaFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  private static Formula read(String text) {
    return FormulaParser.read(text, EURO, Optional.of(eur("3000")));
  }
}
