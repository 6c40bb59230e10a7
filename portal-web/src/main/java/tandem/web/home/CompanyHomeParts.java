package tandem.web.home;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.commissions.PartnerBalance;
import tandem.deals.DealRow;
import tandem.deals.DealStage;
import tandem.deals.StageTotal;
import tandem.leads.LeadRow;
import tandem.web.commissions.BalanceParts;
import tandem.web.deals.DealBadges;
import tandem.web.leads.LeadBall;
import tandem.web.leads.review.Reviews;
import tandem.web.platform.Bar;
import tandem.web.platform.Page;

/** Single parts of the company's home, from rows of the domain. */
final class CompanyHomeParts {
  private static final int MOST_DUE = 6;

  private CompanyHomeParts() {}

  /** Only decides which card is shown; the domain decides what may be read. */
  static boolean readsMoney(CompanyUser user) {
    return user.isOneOf(
        CompanyRole.FINANCE,
        CompanyRole.FINANCE_APPROVER,
        CompanyRole.AUDITOR,
        CompanyRole.CHANNEL_MANAGER);
  }

  static CompanyHomeModel.Lead lead(Page page, LeadRow lead) {
    return new CompanyHomeModel.Lead(
        "/queue?lead=" + lead.id().text(),
        lead.customer().orElse("—"),
        page.t("review.firm", lead.partner(), page.t("partner.tier." + lead.partnerTier())),
        lead.amount().map(page.format()::money).orElse(""),
        LeadBall.of(page, lead),
        Reviews.verdict(page, lead.check()));
  }

  /** Open stages with count and sums; a bar is as long as its share of the fullest stage. */
  static List<Bar> pipeline(Page page, List<StageTotal> totals) {
    Map<DealStage, List<StageTotal>> byStage = new LinkedHashMap<>();
    DealStage.open().forEach(stage -> byStage.put(stage, new ArrayList<>()));
    totals.stream()
        .filter(total -> total.stage().isOpen())
        .forEach(total -> byStage.getOrDefault(total.stage(), new ArrayList<>()).add(total));
    long most = byStage.values().stream().mapToLong(CompanyHomeParts::count).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    byStage.forEach((stage, rows) -> {
      String sums =
          rows.stream()
              .sorted((one, other) -> Long.compare(other.count(), one.count()))
              .map(row -> page.format().moneyShort(row.sum()))
              .collect(Collectors.joining(" · "));
      bars.add(
          new Bar(
              page.t("deal.stage." + stage),
              most == 0 ? 0 : (int) Math.round(100.0 * count(rows) / most),
              page.t("desk.stage_sums", count(rows), sums)));
    });
    return bars;
  }

  static CompanyHomeModel.Standing standing(Page page, DealRow deal) {
    long days = Duration.between(deal.stageSince(), page.format().now()).toDays();
    boolean idle = deal.isIdle(page.format().now());
    return new CompanyHomeModel.Standing(
        "/deals/" + deal.id().text(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        deal.partner().orElseGet(() -> page.t("deals.own")),
        page.format().money(deal.amount()),
        DealBadges.name(page, deal.process(), deal.stage()),
        page.t(idle ? "deals.idle" : "deals.standing", days),
        idle);
  }

  static CompanyHomeModel.Money money(Page page, List<PartnerBalance> balances) {
    return new CompanyHomeModel.Money(
        BalanceParts.buckets(page, balances),
        balances.stream()
            .filter(balance -> balance.payable().isPositive())
            .limit(MOST_DUE)
            .map(balance ->
                new CompanyHomeModel.Due(
                    "/commissions/partners/" + balance.partner().text(),
                    balance.name(),
                    page.format().money(balance.payable()),
                    page.t("commissions.lines", balance.payableLines())))
            .toList());
  }

  private static long count(List<StageTotal> totals) {
    return totals.stream().mapToLong(StageTotal::count).sum();
  }
}
