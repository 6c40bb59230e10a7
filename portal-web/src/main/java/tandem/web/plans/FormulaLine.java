package tandem.web.plans;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import tandem.commissions.rules.Step;
import tandem.web.platform.Page;

/**
 * A step of a formula in words.
 *
 * @param depth how far in it stands, zero to six
 */
public record FormulaLine(int depth, String what, String value) {
  private static final int DEEPEST = 6;
  private static final Set<String> RATES = Set.of("percent", "ratio", "choice");
  private static final Set<String> PLAIN =
      Set.of(
          "quantity",
          "number",
          "and",
          "or",
          "not",
          "is",
          "at_least",
          "text",
          "date",
          "day",
          "product",
          "category",
          "tier",
          "territory",
          "role",
          "deal_type",
          "motion");

  public static List<FormulaLine> of(Page page, Currency currency, List<Step.Part> parts) {
    return parts.stream()
        .map(part ->
            new FormulaLine(
                Math.min(DEEPEST, part.depth()),
                page.t("formula." + part.what()),
                value(page, currency, part)))
        .toList();
  }

  private static String value(Page page, Currency currency, Step.Part part) {
    if (part.value().equals("true") || part.value().equals("false")) {
      return page.t("formula.value." + part.value());
    }
    if (PLAIN.contains(part.what()) || !part.value().matches("-?\\d+(\\.\\d+)?")) {
      return part.value();
    }
    BigDecimal number = new BigDecimal(part.value());
    if (RATES.contains(part.what())) {
      return page.format().rate(number);
    }
    return number.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()
        ? page.format().number(number) + " " + currency.getCurrencyCode()
        : page.format().money(number, currency);
  }
}
