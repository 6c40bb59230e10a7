package tandem.commissions.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.platform.Money;

/**
 * Tries a plan on generated sales before anybody earns by it, and tells what its author may not
 * have meant: that selling more pays less, that an amount or a day between two rules pays nothing,
 * that a rule never counts, that more is paid than was sold.
 */
public final class PlanLint {
  private static final int MOST_OF_A_KIND = 5;

  private final PlanRules plan;
  private final Set<Integer> counted = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private PlanLint(PlanRules plan) {
    this.plan = plan;
  }

  /** At most five of a kind, in the order of the plan's rules. */
  public static List<Finding> examine(PlanRules plan) {
    return new PlanLint(plan).examine();
  }

  /** The tests that were written with the plan, worked out. */
  public static List<PlanTest.Outcome> test(PlanRules plan) {
    return plan.tests().stream().map(test -> PlanTest.run(plan, test)).toList();
  }

  private List<Finding> examine() {
    SaleCases cases = new SaleCases(plan);
    cases.byAmount().forEach(this::rising);
    cases.byDay().forEach(this::days);
    for (Rule rule : plan.rules()) {
      if (!counted.contains(rule.number())) {
        findings.add(new Finding("never_counts", rule.number(), ""));
      }
    }
    return List.copyOf(findings);
  }

  /** Sales of rising amounts. */
  private void rising(List<Sale> sales) {
    Money before = Money.zero(sales.getFirst().amount().currency());
    boolean begun = false;
    Optional<Sale> hole = Optional.empty();
    for (Sale sale : sales) {
      List<Earned> earned = RuleEngine.work(plan, sale);
      earned.forEach(each -> counted.add(each.rule().number()));
      Optional<Rule> rule =
          earned.stream()
              .map(Earned::rule)
              .filter(each -> each.effect() == Rule.Effect.COMMISSION)
              .findFirst();
      Money now =
          earned.stream().map(Earned::result).reduce(Money.zero(before.currency()), Money::plus);
      if (now.compareTo(before) < 0 && rule.isPresent()) {
        note("more_pays_less", rule.get(), sale.amount().toString());
      }
      if (rule.isEmpty() && begun && hole.isEmpty()) {
        hole = Optional.of(sale);
      }
      if (rule.isPresent() && hole.isPresent()) {
        note("gap", rule.get(), hole.get().amount().toString());
        hole = Optional.empty();
      }
      earned.stream()
          .filter(each ->
              each.rule().pays() instanceof Pay.Rate || each.rule().pays() instanceof Pay.Tiers)
          .filter(each -> sale.earlier().amount().signum() == 0)
          .filter(each -> each.result().compareTo(sale.amount()) > 0)
          .findFirst()
          .ifPresent(each -> note("pays_more_than_sold", each.rule(), sale.amount().toString()));
      before = now;
      begun = begun || rule.isPresent();
    }
  }

  /** Sales of rising days. */
  private void days(List<Sale> sales) {
    Optional<Sale> hole = Optional.empty();
    boolean begun = false;
    for (Sale sale : sales) {
      Optional<Rule> rule = RuleEngine.commission(plan, sale);
      rule.ifPresent(each -> counted.add(each.number()));
      if (rule.isPresent() && hole.isPresent()) {
        note("gap", rule.get(), hole.get().day().toString());
        hole = Optional.empty();
      }
      if (rule.isEmpty() && begun && hole.isEmpty()) {
        hole = Optional.of(sale);
      }
      begun = begun || rule.isPresent();
    }
  }

  private void note(String code, Rule rule, String example) {
    boolean known =
        findings.stream().anyMatch(it -> it.code().equals(code) && it.rule() == rule.number());
    long many = findings.stream().filter(it -> it.code().equals(code)).count();
    if (!known && many < MOST_OF_A_KIND) {
      findings.add(new Finding(code, rule.number(), example));
    }
  }
}
