package tandem.commissions.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tandem.platform.Money;

/**
 * One line of a plan: for which sales, how much.
 *
 * @param number place in the plan, from 1
 * @param accelerators by attainment, rising; the last one reached counts
 * @param cap most that one line brings
 * @param floor least that one line brings
 */
public record Rule(
    int number,
    String nameEn,
    String nameRu,
    Effect effect,
    Conditions when,
    Pay pays,
    List<Accelerator> accelerators,
    Optional<Money> cap,
    Optional<Money> floor) {

  /** What the money is. */
  public enum Effect {
    /** Of the rules that fit, the narrowest one counts. */
    COMMISSION,
    /** Comes on top; each that fits counts. */
    BONUS
  }

  /**
   * From this part of the period's goal on, commissions are multiplied.
   *
   * @param attained a fraction of the goal, sold in the period with this sale
   * @param factor a fraction: 1.5 pays half as much again
   */
  public record Accelerator(BigDecimal attained, BigDecimal factor) {}

  public Rule {
    accelerators =
        accelerators.stream().sorted(Comparator.comparing(Accelerator::attained)).toList();
  }

  public String name(String language) {
    return language.startsWith("ru") ? nameRu : nameEn;
  }

  /** The whole rule as one formula: pay, accelerated, not above the cap, not below the floor. */
  MoneyTerm term(Tender tender, Optional<Money> goal) {
    MoneyTerm term = pays.term(tender);
    if (goal.isPresent() && !accelerators.isEmpty()) {
      term = new MoneyTerm.Share(term, factor(attained(tender, goal.get())));
    }
    if (cap.isPresent()) {
      term = new MoneyTerm.Least(List.of(term, new MoneyTerm.Exactly(cap.get())));
    }
    if (floor.isPresent()) {
      term = new MoneyTerm.Greatest(List.of(term, new MoneyTerm.Exactly(floor.get())));
    }
    return term;
  }

  static PercentageTerm attained(Tender tender, Money goal) {
    return new PercentageTerm.Ratio(
        new MoneyTerm.Sum(new MoneyTerm.Earlier(tender), new MoneyTerm.Base(tender)),
        new MoneyTerm.Exactly(goal));
  }

  private PercentageTerm factor(PercentageTerm attained) {
    PercentageTerm factor = new PercentageTerm.Percent(BigDecimal.ONE);
    for (Accelerator each : accelerators) {
      factor =
          new PercentageTerm.Either(
              new BooleanTerm.PercentageAtLeast(
                  attained, new PercentageTerm.Percent(each.attained())),
              new PercentageTerm.Percent(each.factor()),
              factor);
    }
    return factor;
  }
}
