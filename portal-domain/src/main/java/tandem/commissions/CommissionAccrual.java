package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.deals.DealWon;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.outbox.Robot;
import tandem.platform.outbox.Subscriber;

/**
 * Books what a won deal earns: each line that the plan rates, once, however often the event comes.
 * Lines that earn nothing are not booked; {@link Earnings#ofDeal} explains them.
 */
@ApplicationScoped
public class CommissionAccrual implements Subscriber<DealWon> {
  private static final Robot ROBOT = new Robot("commissions");

  @Inject SoldDeals deals;
  @Inject Plans plans;
  @Inject Ledger ledger;
  @Inject CompanyDay companyDay;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  @Override
  public String name() {
    return "commissions.accrual";
  }

  @Override
  public Class<DealWon> event() {
    return DealWon.class;
  }

  @Override
  public void on(UUID eventId, DealWon won) {
    LocalDate day = companyDay.of(won.at());
    deals
        .find(won.deal())
        .ifPresent(
            deal -> plans.inForce(deal.partner(), day).ifPresent(plan -> book(deal, plan, day)));
  }

  private void book(SoldDeal deal, Plans.InForce plan, LocalDate day) {
    Instant now = clock.instant();
    List<Money> booked =
        deal.lines().stream()
            .map(line ->
                CommissionEngine.calculate(plan.terms(), deal.deal().text(), deal.tier(), line))
            .filter(calculation -> calculation.result().isPositive())
            .filter(calculation -> append(deal, plan, calculation, day, now))
            .map(Calculation::result)
            .toList();
    booked.stream()
        .reduce(Money::plus)
        .ifPresent(total ->
            events.publish(
                ROBOT,
                new CommissionAccrued(
                    deal.deal(), deal.partner(), booked.size(), total, day, now)));
  }

  private boolean append(
      SoldDeal deal, Plans.InForce plan, Calculation calculation, LocalDate day, Instant now) {
    LedgerEntry.Source source = new LedgerEntry.Source(deal.deal(), plan.version(), calculation);
    return ledger.append(LedgerEntry.earning(ids.next(), deal.partner(), source, day, now));
  }
}
