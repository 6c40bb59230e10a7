package tandem.web.commissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.commissions.PartnerBalance;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.web.platform.Badge;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** What a company owes two dealers in two currencies. */
public final class CommissionSample {
  private static final List<PartnerBalance> BALANCES =
      List.of(
          balance(1, "Nord Systems", "RUB", "1250000.00", "900000.00"),
          balance(2, "Südwerk Handel", "EUR", "48200.00", "45512.00"),
          balance(2, "Südwerk Handel", "RUB", "10000.00", "10000.00"));

  private CommissionSample() {}

  public static Object all(Page page) {
    return new BalancesModel(
        BalanceParts.buckets(page, BALANCES),
        BALANCES.stream().map(balance -> BalanceParts.row(page, balance)).toList(),
        BalanceParts.totals(page, BALANCES),
        payouts(page));
  }

  public static Object events(Page page) {
    return new DealEventsModel(
        List.of(
            new DealEventsModel.Row(
                "/deals/x",
                "Nordhafen Logistik GmbH",
                "Nord Systems",
                page.t("events.kind.CREDITED") + " CN-17",
                "20 Nov",
                page.format().money(Money.of("1200", "EUR")),
                page.format().money(Money.of("-90", "EUR")))),
        Optional.of("/more"),
        true,
        Form.blank(),
        DealEventPages.kinds(page));
  }

  public static Object one(Page page) {
    return new PartnerMoneyModel(
        "org_01J00000000000000000000001",
        "Nord Systems",
        page.t("partner.tier.SILVER"),
        BalanceParts.buckets(page, BALANCES.subList(0, 1)),
        List.of(
            new PartnerMoneyModel.Pay(
                "/commissions/partners/x/payouts/RUB",
                page.format().money(BALANCES.getFirst().payable()),
                page.t("commissions.lines", 7))),
        List.of(new Tab(page.t("list.all"), "/", true, 0, false)),
        List.of(
            new PartnerMoneyModel.Line(
                "/earnings/x",
                "Nordhafen Logistik GmbH",
                "18 Nov · Router R-200",
                "€44,800.00 × 7.5%",
                Badge.outlined(page.t("earn.status.PAYABLE"), "hourglass", Hue.BRAND),
                page.format().money(Money.of("3360", "EUR")))),
        payouts(page),
        Optional.empty(),
        Optional.of("/more"));
  }

  public static Object asking(Page page) {
    return payout(page, Optional.empty());
  }

  public static Object confirming(Page page) {
    return payout(
        page,
        Optional.of(
            new PayoutModel.Sum(
                page.format().money(BALANCES.getFirst().payable()),
                page.t("commissions.lines", 7),
                "350000.00",
                "22 November 2026",
                true)));
  }

  private static Object payout(Page page, Optional<PayoutModel.Sum> sum) {
    Form form =
        Form.of(
            Map.of(
                "reference", List.of("2026-11/17"),
                "paid_on", List.of("2026-11-22"),
                "earned_until", List.of("2026-11-22")));
    return new PayoutModel(
        "org_01J00000000000000000000001",
        "Nord Systems",
        "RUB",
        page.format().money(BALANCES.getFirst().payable()),
        form,
        sum);
  }

  private static List<BalancesModel.Payout> payouts(Page page) {
    return List.of(
        new BalancesModel.Payout(
            "Nord Systems",
            "2026-10/3",
            page.format().money(Money.of("900000", "RUB")),
            "30 October 2026",
            "David Roth",
            page.t("commissions.lines", 21)));
  }

  private static PartnerBalance balance(
      int id, String name, String currency, String earned, String paid) {
    Money all = Money.of(earned, currency);
    Money got = Money.of(paid, currency);
    return new PartnerBalance(
        new PartnerId(new UUID(0, id)), name, "SILVER", all, got, all.minus(got), 7);
  }
}
