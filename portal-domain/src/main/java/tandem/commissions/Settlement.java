package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.commissions.rules.PlanRules;
import tandem.commissions.rules.PlanRules.Trigger;
import tandem.platform.Ids;
import tandem.platform.Money;

/**
 * Brings the ledger to what is due for a deal: of each line and rule the commission that the plan
 * of the day of winning gives, times what its trigger has brought so far, less what is booked. So
 * partial payments add up to the whole to the last cent, the last one takes the remainder, a full
 * refund nets to nothing, and the order of events does not matter. What is kept back follows in
 * proportion.
 */
@ApplicationScoped
class Settlement {
  @Inject Ledger ledger;
  @Inject LedgerSums sums;
  @Inject Plans plans;
  @Inject Volumes volumes;
  @Inject EventBook events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Answers how many entries were written; none when nothing changed. */
  int settle(SoldDeal deal, LocalDate wonOn, LocalDate day, Optional<CommissionEventId> cause) {
    events.lock(deal.deal());
    Map<Integer, List<LedgerSums.Booked>> booked = sums.booked(deal);
    Optional<Plans.InForce> plan = plan(deal, wonOn, booked);
    if (plan.isEmpty()) {
      return 0;
    }
    PlanTerms terms = plan.get().terms();
    Trigger trigger = terms.typed().map(PlanRules::trigger).orElse(Trigger.WON);
    EventSums paper = events.sums(deal);
    int written = 0;
    for (Calculation each : calculations(terms, deal, wonOn, booked)) {
      if (each.result().isPositive()) {
        Money due =
            new Money(
                paper.due(
                    each.result().amount(),
                    trigger,
                    each.result().currency().getDefaultFractionDigits()),
                each.result().currency());
        written += book(deal, plan.get(), each, due, day, cause);
      }
    }
    return written;
  }

  /** By which it was booked first; else the one of the day it was won, once it is accepted. */
  private Optional<Plans.InForce> plan(
      SoldDeal deal, LocalDate wonOn, Map<Integer, List<LedgerSums.Booked>> booked) {
    return booked.values().stream()
        .flatMap(List::stream)
        .findFirst()
        .map(first -> plans.version(first.version()))
        .orElseGet(() ->
            plans
                .inForce(deal.partner(), wonOn)
                .filter(it -> !plans.waitsForAcceptance(it, deal.partner())));
  }

  private List<Calculation> calculations(
      PlanTerms terms,
      SoldDeal deal,
      LocalDate wonOn,
      Map<Integer, List<LedgerSums.Booked>> booked) {
    List<Calculation> all = new ArrayList<>();
    booked.values().stream()
        .flatMap(List::stream)
        .map(LedgerSums.Booked::calculation)
        .forEach(all::add);
    if (booked.size() < deal.lines().size()) {
      DealCommission.of(terms, deal, wonOn, volumes.before(terms, deal, wonOn)).stream()
          .filter(each -> !booked.containsKey(each.line()))
          .forEach(all::add);
    }
    return all;
  }

  private int book(
      SoldDeal deal,
      Plans.InForce plan,
      Calculation calculation,
      Money due,
      LocalDate day,
      Optional<CommissionEventId> cause) {
    LedgerSums.Line line = sums.of(deal, calculation);
    Money missing = due.minus(line.earned());
    int written = 0;
    String key = LedgerEntry.sourceKey(deal.deal(), calculation) + suffix(cause);
    LedgerEntry.Source source = new LedgerEntry.Source(deal.deal(), plan.version(), calculation);
    if (missing.isPositive()) {
      written +=
          append(
              LedgerEntry.earning(ids.next(), deal.partner(), source, day, clock.instant())
                  .because(key, cause, missing));
    } else if (missing.amount().signum() < 0) {
      written +=
          append(
              LedgerEntry.earning(ids.next(), deal.partner(), source, day, clock.instant())
                  .takenBack(key, cause, missing.negated(), line.last()));
    }
    return written + hold(deal, plan, source, due, line, key, day, cause);
  }

  /** What is kept back of what is due, as long as it is not released yet. */
  private int hold(
      SoldDeal deal,
      Plans.InForce plan,
      LedgerEntry.Source source,
      Money due,
      LedgerSums.Line line,
      String key,
      LocalDate day,
      Optional<CommissionEventId> cause) {
    Optional<PlanRules> rules = plan.terms().typed().filter(it -> it.holdback().signum() > 0);
    if (rules.isEmpty() || line.released()) {
      return 0;
    }
    BigDecimal part = due.amount().multiply(rules.get().holdback());
    Money missing = new Money(part, due.currency()).minus(line.held());
    if (missing.amount().signum() == 0) {
      return 0;
    }
    LedgerEntry base =
        LedgerEntry.earning(ids.next(), deal.partner(), source, day, clock.instant());
    return append(
        missing.isPositive()
            ? base.heldBack(key + "/held", cause, missing, day.plusDays(rules.get().holdbackDays()))
            : base.released(key + "/released", cause, missing.negated(), line.lastHeld()));
  }

  private int append(LedgerEntry entry) {
    return ledger.append(entry) ? 1 : 0;
  }

  private static String suffix(Optional<CommissionEventId> cause) {
    return cause.map(CommissionEventId::value).map(UUID::toString).map(id -> "/" + id).orElse("");
  }
}
