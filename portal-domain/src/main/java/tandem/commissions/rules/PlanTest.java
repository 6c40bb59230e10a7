package tandem.commissions.rules;

import tandem.platform.Money;

/**
 * A sale with what it must bring, kept with the plan and worked out before it is published.
 *
 * @param pays commission and bonuses together
 */
public record PlanTest(String name, Sale sale, Money pays) {

  /** What came out. */
  public record Outcome(PlanTest test, Money paid) {
    public boolean passed() {
      return test.pays().equals(paid);
    }
  }

  static Outcome run(PlanRules plan, PlanTest test) {
    return new Outcome(test, RuleEngine.total(plan, test.sale()));
  }
}
