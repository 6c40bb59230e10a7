package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.access.Actor;
import tandem.commissions.EarningsPolicy.Reach;
import tandem.commissions.LedgerReading.Balance;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.deals.DealId;
import tandem.deals.DealStage;
import tandem.deals.processes.ProcessBook;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * How much, when, why: a partner's commissions for the partner and for the company's finance.
 * Sellers see those of their own deals.
 */
@UseCase
@ApplicationScoped
public class Earnings {
  private static final int MOST_MONTHS = 60;

  @Inject EarningsPolicy policy;
  @Inject LedgerReading ledger;
  @Inject SoldDeals deals;
  @Inject Plans plans;
  @Inject CompanyDay companyDay;
  @Inject Volumes volumes;
  @Inject ProcessBook processes;

  /** One row per currency in which the partner earns or may earn, by currency code. */
  public List<EarningsSummary> summary(Actor actor, PartnerId partner) {
    Reach reach = policy.mayReadOf(actor, partner);
    Map<String, Balance> balances =
        ledger.balances(reach).stream()
            .collect(
                Collectors.toMap(
                    balance -> balance.currency().getCurrencyCode(), Function.identity()));
    Forecast forecast =
        plans
            .inForce(partner, companyDay.today())
            .map(plan -> forecast(plan.terms(), partner, reach))
            .orElse(new Forecast(Map.of()));
    Map<String, EarningsSummary> summaries = new TreeMap<>();
    for (String code : balances.keySet()) {
      summaries.put(code, summary(code, balances, forecast));
    }
    for (String code : forecast.sums().keySet()) {
      summaries.put(code, summary(code, balances, forecast));
    }
    return List.copyOf(summaries.values());
  }

  /** The last so many months (1 to 60), the present one included, oldest first. */
  public List<MonthlyEarnings> byMonth(Actor actor, PartnerId partner, int months) {
    Reach reach = policy.mayReadOf(actor, partner);
    int back = Math.clamp(months, 1, MOST_MONTHS) - 1;
    LocalDate since = companyDay.today().withDayOfMonth(1).minusMonths(back);
    return ledger.months(reach, since);
  }

  /** Booked lines, newest first. */
  public Page<EarningLine> lines(Actor actor, EarningsFilter filter, PageRequest page) {
    return ledger.lines(policy.mayRead(actor), filter, page);
  }

  /** One line with its calculation. Refuses {@code not_found}. */
  public EarningDetail line(Actor actor, CommissionLineId id) {
    return ledger
        .detail(policy.mayRead(actor), id)
        .orElseThrow(() -> new Refusal.NotFound(CommissionLineId.PREFIX));
  }

  /** What a deal brings: expected while it is open, as booked when it is won, nothing when lost. */
  public DealEarnings ofDeal(Actor actor, DealId id) {
    Reach reach = policy.mayRead(actor);
    Optional<SoldDeal> found =
        deals
            .find(id)
            .filter(deal -> reach.firm().map(deal.partner()::equals).orElse(true))
            .filter(
                deal -> reach.owner().map(it -> deal.owner().equals(Optional.of(it))).orElse(true));
    return found.map(this::earnings).orElse(DealEarnings.NONE);
  }

  /** The terms that count for a partner today; empty when it has no plan. */
  public Optional<PlanTerms> terms(Actor actor, PartnerId partner) {
    policy.mayReadOf(actor, partner);
    return plans.inForce(partner, companyDay.today()).map(Plans.InForce::terms);
  }

  private DealEarnings earnings(SoldDeal deal) {
    if (deal.stage() == DealStage.LOST) {
      return DealEarnings.NONE;
    }
    LocalDate day = deal.closedAt().map(companyDay::of).orElseGet(companyDay::today);
    Map<Integer, List<DealEarnings.Line>> booked = ledger.booked(deal.partner(), deal.deal());
    BigDecimal kept = deals.kept(deal.partner()).getOrDefault(deal.deal(), Shares.WHOLE);
    List<DealEarnings.Line> lines = new ArrayList<>();
    booked.values().forEach(lines::addAll);
    plans
        .inForce(deal.partner(), day)
        .map(Plans.InForce::terms)
        .map(terms -> DealCommission.of(terms, deal, day, volumes.before(terms, deal, day)))
        .orElseGet(() -> DealCommission.withoutPlan(deal))
        .stream()
        .filter(calculation -> !booked.containsKey(calculation.line()))
        .map(calculation -> DealEarnings.Line.expected(calculation.kept(kept)))
        .forEach(lines::add);
    lines.sort(Comparator.comparingInt(DealEarnings.Line::number));
    return DealEarnings.of(lines);
  }

  private Forecast forecast(PlanTerms terms, PartnerId partner, Reach reach) {
    LocalDate today = companyDay.today();
    return Forecast.of(
        deals.open(partner, reach.owner()),
        this::percent,
        terms,
        today,
        volumes.soFar(terms, partner, today),
        deals.kept(partner));
  }

  private int percent(SoldDeal deal) {
    return processes.of(deal.process(), deal.processVersion()).terms().percent(deal.stage());
  }

  private static EarningsSummary summary(
      String code, Map<String, Balance> balances, Forecast forecast) {
    Currency currency = Currency.getInstance(code);
    Balance balance = balances.getOrDefault(code, Balance.nothing(currency));
    return new EarningsSummary(
        currency,
        forecast.possible(currency),
        forecast.estimated(currency),
        balance.earned(),
        balance.paid(),
        balance.earned().minus(balance.held()).minus(balance.paid()),
        balance.held(),
        balance.takenBack(),
        forecast.deals(currency));
  }
}
