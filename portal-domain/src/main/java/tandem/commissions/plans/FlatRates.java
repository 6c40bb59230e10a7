package tandem.commissions.plans;

import java.util.List;
import tandem.commissions.rules.WrittenPlan;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.commissions.rules.WrittenPlan.WrittenPay;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.platform.persistence.Row;

/** Flat rates of old in the words of typed rules, for reading and as the beginning of a draft. */
final class FlatRates {
  private FlatRates() {}

  /** Rows of category, tier, rate, English and Russian name. */
  static WrittenPlan written(List<Row> rules) {
    return new WrittenPlan(
        null,
        "won",
        false,
        null,
        null,
        null,
        null,
        "quarter",
        rules.stream().map(FlatRates::rule).toList(),
        List.of());
  }

  private static WrittenRule rule(Row row) {
    return new WrittenRule(
        row.text(3),
        row.text(4),
        "commission",
        new WrittenConditions(
            List.of(),
            row.maybeText(0).stream().toList(),
            row.maybeText(1).stream().toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null),
        WrittenPay.rate(row.decimal(2).movePointRight(2).stripTrailingZeros().toPlainString()),
        List.of(),
        null,
        null);
  }
}
