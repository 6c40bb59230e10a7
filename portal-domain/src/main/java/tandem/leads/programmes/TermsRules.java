package tandem.leads.programmes;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.platform.BusinessCalendar;
import tandem.platform.Problems;

/** What a version may say: every number has bounds, every name is known. */
final class TermsRules {
  static final int MOST_ROWS = 50;
  static final int MOST_NAMED = 100;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private final Problems problems;
  private final Set<String> products;

  /**
   * @param products codes and categories that there are
   */
  TermsRules(Problems problems, Set<String> products) {
    this.problems = problems;
    this.products = Set.copyOf(products);
  }

  void check(ProgrammeTerms terms) {
    number("extension_days", terms.extensionDays(), 1, 180);
    number("extensions", terms.extensions(), 0, 10);
    number("duty_days", terms.dutyDays(), 1, 365);
    number("answer_days", terms.answerDays(), 1, 30);
    number("second_lane", terms.secondLane(), 1, 100);
    String country = terms.country();
    if (country != null && !BusinessCalendar.countries().contains(country)) {
      problems.add("country", "no_calendar", "its holidays are not known");
    }
    if (terms.zone() != null && !ZONES.contains(terms.zone())) {
      problems.add("zone", "zone", "is not a time zone");
    }
    products("products", terms.eligibility().products());
    countries("countries", terms.eligibility().countries());
    for (TierProtection each : terms.protection()) {
      number("protection." + each.tier(), each.days(), 1, 365);
    }
    many("policy", terms.policy(), MOST_ROWS);
    for (int i = 0; i < terms.policy().size(); i++) {
      row("policy." + i, terms.policy().get(i));
    }
    form(terms.form());
  }

  private void row(String at, PolicyRow row) {
    if (row.approval() == Approval.STEPS) {
      number(at + ".steps", row.steps(), 1, PolicyRow.MOST_STEPS);
    }
    if (row.answerDays() != null) {
      number(at + ".answer_days", row.answerDays(), 1, 30);
    }
    amount(at + ".from", row.from());
    amount(at + ".up_to", row.upTo());
    boolean banded = row.from() != null || row.upTo() != null;
    if (banded && !known(row.currency())) {
      problems.add(at + ".currency", "currency", "an ISO 4217 code");
    }
    if (row.from() != null && row.upTo() != null && row.from().compareTo(row.upTo()) > 0) {
      problems.add(at + ".up_to", "too_low", "is less than where the band begins");
    }
    products(at + ".products", row.products());
    countries(at + ".countries", row.countries());
  }

  private void form(FormTerms form) {
    number("need_length", form.needLength(), 0, 500);
    number("years_ahead", form.yearsAhead(), 1, 10);
    if (!form.required().stream()
        .allMatch(path -> path.equals(FormTerms.ALWAYS) || FormTerms.CHOOSABLE.contains(path))) {
      problems.add("required", "choice", "one of " + FormTerms.CHOOSABLE);
    }
    new QuestionRules(problems).check("extra", form.extra());
  }

  private void number(String at, int number, int least, int most) {
    if (number < least || number > most) {
      problems.add(at, "range", "between " + least + " and " + most);
    }
  }

  private void amount(String at, @Nullable BigDecimal amount) {
    if (amount != null && (amount.signum() < 0 || amount.precision() - amount.scale() > 13)) {
      problems.add(at, "range", "is negative or too large");
    }
  }

  private void products(String at, List<String> named) {
    many(at, named, MOST_NAMED);
    named.stream()
        .filter(name -> !products.contains(name))
        .findFirst()
        .ifPresent(
            name -> problems.add(at, "unknown_product", "no product code or category: " + name));
  }

  private void countries(String at, List<String> named) {
    many(at, named, MOST_NAMED);
    if (!COUNTRIES.containsAll(named)) {
      problems.add(at, "country", "ISO 3166-1 codes of two letters");
    }
  }

  private void many(String at, List<?> all, int most) {
    if (all.size() > most) {
      problems.add(at, "too_many", "at most " + most);
    }
  }

  private static boolean known(@Nullable String currency) {
    return currency != null
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(each ->
                each.getCurrencyCode().equals(currency) && each.getDefaultFractionDigits() >= 0);
  }
}
