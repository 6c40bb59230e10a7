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

  /**
   * Of what comes now its part is kept back until its own day; of what goes back, the part of it
   * that is kept still, the part that would come free last first.
   */
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
    if (rules.isEmpty()) {
      return 0;
    }
    BigDecimal part = rules.get().holdback();
    Money missing = part(due, part).minus(part(line.earned(), part));
    if (missing.isPositive()) {
      return append(
          LedgerEntry.earning(ids.next(), deal.partner(), source, day, clock.instant())
              .heldBack(key + "/held", cause, missing, day.plusDays(rules.get().holdbackDays())));
    }
    return release(deal, source, least(missing.negated(), line.held()), key, day, cause);
  }

  private int release(
      SoldDeal deal,
      LedgerEntry.Source source,
      Money sum,
      String key,
      LocalDate day,
      Optional<CommissionEventId> cause) {
    int written = 0;
    Money rest = sum;
    if (!rest.isPositive()) {
      return 0;
    }
    for (LedgerSums.Part part : sums.held(deal, source.calculation())) {
      Money free = least(rest, part.rest());
      if (free.isPositive()) {
        written +=
            append(
                LedgerEntry.earning(ids.next(), deal.partner(), source, day, clock.instant())
                    .released(
                        key + "/released" + (written == 0 ? "" : "/" + written),
                        cause,
                        free,
                        Optional.of(part.entry())));
        rest = rest.minus(free);
      }
    }
    return written;
  }

  private static Money part(Money of, BigDecimal fraction) {
    return new Money(of.amount().multiply(fraction), of.currency());
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private int append(LedgerEntry entry) {
    return ledger.append(entry) ? 1 : 0;
  }

  private static String suffix(Optional<CommissionEventId> cause) {
    return cause.map(CommissionEventId::value).map(UUID::toString).map(id -> "/" + id).orElse("");
  }
}
