package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.deals.DealId;
import tandem.deals.DealWon;
import tandem.platform.Events;
import tandem.platform.PartnerId;
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
  @Inject Settlement settlement;
  @Inject LedgerSums sums;
  @Inject CompanyDay companyDay;
  @Inject Events events;
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
    deals.find(won.deal()).ifPresent(deal -> book(deal, day));
  }

  /** Books what deals brought that were won before the firm had accepted its plan. */
  void catchUp(PartnerId partner, LocalDate since) {
    for (DealId won : deals.wonSince(partner, companyDay.startOf(since))) {
      deals.find(won).ifPresent(deal -> book(deal, companyDay.of(deal.closedAt().orElseThrow())));
    }
  }

  private void book(SoldDeal deal, LocalDate day) {
    if (settlement.settle(deal, day, day, Optional.empty()) > 0) {
      sums.earned(deal)
          .ifPresent(sum ->
              events.publish(
                  ROBOT,
                  new CommissionAccrued(
                      deal.deal(),
                      deal.partner(),
                      sum.lines(),
                      sum.total(),
                      day,
                      clock.instant())));
    }
  }
}
