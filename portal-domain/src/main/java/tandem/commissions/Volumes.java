package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.commissions.rules.PlanRules;
import tandem.deals.DealId;
import tandem.platform.Money;
import tandem.platform.PartnerId;

/** What a partner sold in the period of a plan before a deal: for steps and accelerators. */
@ApplicationScoped
class Volumes {
  private static final DealId LAST = new DealId(new UUID(-1, -1));

  @Inject SoldDeals deals;
  @Inject CompanyDay companyDay;

  /** Before a deal of that day; for an open deal, all that was won so far. */
  Function<Currency, Money> before(PlanTerms terms, SoldDeal deal, LocalDate day) {
    DealId until = deal.closedAt().isPresent() ? deal.deal() : LAST;
    Instant moment = deal.closedAt().orElseGet(() -> companyDay.startOf(day.plusDays(1)));
    return of(terms, deal.partner(), day, moment, until);
  }

  /** All that was won in the period that a day lies in. */
  Function<Currency, Money> soFar(PlanTerms terms, PartnerId partner, LocalDate day) {
    return of(terms, partner, day, companyDay.startOf(day.plusDays(1)), LAST);
  }

  private Function<Currency, Money> of(
      PlanTerms terms, PartnerId partner, LocalDate day, Instant until, DealId before) {
    PlanRules.Period period = terms.typed().map(PlanRules::period).orElse(PlanRules.Period.QUARTER);
    Instant since = companyDay.startOf(period.firstDay(day));
    Map<Currency, Money> known = new HashMap<>();
    return currency ->
        known.computeIfAbsent(currency, it -> deals.volume(partner, it, since, until, before));
  }
}
