package tandem.web.commissions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tandem.commissions.PartnerBalance;
import tandem.commissions.PayoutView;
import tandem.platform.Money;
import tandem.web.platform.Bucket;
import tandem.web.platform.Page;

/** Balances in pots and sums, never across currencies. */
public final class BalanceParts {
  private BalanceParts() {}

  public static List<Bucket> buckets(Page page, List<PartnerBalance> balances) {
    return List.of(
        new Bucket(
            "earned",
            page.t("commissions.payable"),
            sums(page, balances, PartnerBalance::payable),
            page.t("commissions.payable_note")),
        new Bucket(
            "paid",
            page.t("commissions.paid"),
            sums(page, balances, PartnerBalance::paid),
            page.t("commissions.paid_note")));
  }

  private static List<String> sums(
      Page page, List<PartnerBalance> balances, Function<PartnerBalance, Money> part) {
    List<String> sums =
        sum(balances, part).values().stream()
            .filter(money -> money.amount().signum() != 0)
            .map(page.format()::money)
            .toList();
    return sums.isEmpty() ? List.of(page.t("earn.nothing_yet")) : sums;
  }

  static Map<String, Money> sum(
      List<PartnerBalance> balances, Function<PartnerBalance, Money> part) {
    Map<String, Money> sums = new TreeMap<>();
    for (PartnerBalance balance : balances) {
      Money money = part.apply(balance);
      sums.merge(money.currency().getCurrencyCode(), money, Money::plus);
    }
    return sums;
  }

  static List<BalancesModel.Total> totals(Page page, List<PartnerBalance> balances) {
    Map<String, Money> paid = sum(balances, PartnerBalance::paid);
    Map<String, Money> payable = sum(balances, PartnerBalance::payable);
    return sum(balances, PartnerBalance::earned).entrySet().stream()
        .map(earned ->
            new BalancesModel.Total(
                earned.getKey(),
                page.format().money(earned.getValue()),
                page.format().money(paid.getOrDefault(earned.getKey(), zero(earned.getValue()))),
                page.format()
                    .money(payable.getOrDefault(earned.getKey(), zero(earned.getValue())))))
        .toList();
  }

  static BalancesModel.Row row(Page page, PartnerBalance balance) {
    return new BalancesModel.Row(
        "/commissions/partners/" + balance.partner().text(),
        balance.name(),
        page.t("partner.tier." + balance.tier()),
        balance.earned().currency().getCurrencyCode(),
        page.format().money(balance.earned()),
        page.format().money(balance.paid()),
        page.format().money(balance.payable()),
        page.t("commissions.lines", balance.payableLines()),
        balance.payable().isPositive());
  }

  static BalancesModel.Payout payout(Page page, PayoutView payout) {
    return new BalancesModel.Payout(
        payout.partnerName(),
        payout.reference(),
        page.format().money(payout.amount()),
        page.format().date(payout.paidOn()),
        payout.author(),
        page.t("commissions.lines", payout.lines()));
  }

  private static Money zero(Money like) {
    return Money.zero(like.currency());
  }
}
