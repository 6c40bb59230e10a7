package tandem.commissions.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import tandem.platform.Money;

/**
 * What a version of a plan says, read and found right. Made by {@link PlanReader} only.
 *
 * @param currency of all its amounts; empty for a plan of rates alone, which pays in the deal's
 * @param acceptance nothing is booked before the partner accepted the version
 * @param holdback fraction of each commission that is kept back
 * @param holdbackDays until it is released
 * @param minimumPayout less than this is not paid out
 * @param goal of a period, for accelerators
 * @param period over which volumes and goals are counted
 */
public record PlanRules(
    Optional<Currency> currency,
    Trigger trigger,
    boolean acceptance,
    BigDecimal holdback,
    int holdbackDays,
    Optional<Money> minimumPayout,
    Optional<Money> goal,
    Period period,
    List<Rule> rules,
    List<PlanTest> tests) {

  /** What has to happen before commission is booked. */
  public enum Trigger {
    WON,
    INVOICED,
    PAID,
    DELIVERED
  }

  /** Calendar of volumes. */
  public enum Period {
    MONTH,
    QUARTER,
    YEAR;

    public LocalDate firstDay(LocalDate day) {
      return switch (this) {
        case MONTH -> day.withDayOfMonth(1);
        case QUARTER -> day.minus(day.get(IsoFields.DAY_OF_QUARTER) - 1L, ChronoUnit.DAYS);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    public LocalDate lastDay(LocalDate day) {
      LocalDate first = firstDay(day);
      return switch (this) {
        case MONTH -> first.plusMonths(1).minusDays(1);
        case QUARTER -> first.plusMonths(3).minusDays(1);
        case YEAR -> first.plusYears(1).minusDays(1);
      };
    }
  }

  public PlanRules {
    rules = List.copyOf(rules);
    tests = List.copyOf(tests);
  }

  Tender tender() {
    return currency.map(Tender::of).orElse(Tender.OF_THE_DEAL);
  }

  /** Whether what was sold before in the period changes what a sale brings. */
  public boolean countsVolume() {
    return rules.stream()
        .anyMatch(rule ->
            rule.pays() instanceof Pay.Tiers
                || !rule.accelerators().isEmpty()
                || (rule.pays() instanceof Pay.ByFormula formula
                    && formula.formula().countsVolume()));
  }
}
