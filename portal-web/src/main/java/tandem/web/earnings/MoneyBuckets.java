package tandem.web.earnings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tandem.commissions.EarningsSummary;
import tandem.platform.Money;
import tandem.web.platform.Bucket;
import tandem.web.platform.Page;

/** A dealer's money in pots that are never added up: paid, earned and not paid, only estimated. */
public final class MoneyBuckets {
  private MoneyBuckets() {}

  public static List<Bucket> of(Page page, List<EarningsSummary> summary) {
    int deals = summary.stream().mapToInt(EarningsSummary::openDeals).sum();
    List<Bucket> buckets = new ArrayList<>();
    buckets.add(
        new Bucket(
            "earned",
            page.t("earn.payable"),
            sums(page, summary, EarningsSummary::payable),
            page.t("earn.payable_note")));
    if (summary.stream().anyMatch(each -> each.held().amount().signum() != 0)) {
      buckets.add(
          new Bucket(
              "held",
              page.t("earn.held"),
              sums(page, summary, EarningsSummary::held),
              page.t("earn.held_note")));
    }
    buckets.add(
        new Bucket(
            "paid",
            page.t("earn.paid"),
            sums(page, summary, EarningsSummary::paid),
            page.t("earn.paid_note")));
    buckets.add(
        new Bucket(
            "estimated",
            page.t("earn.estimated"),
            sums(page, summary, EarningsSummary::estimated),
            page.t("earn.estimated_note", deals)));
    return List.copyOf(buckets);
  }

  private static List<String> sums(
      Page page, List<EarningsSummary> summary, Function<EarningsSummary, Money> pot) {
    List<String> sums =
        summary.stream()
            .map(pot)
            .filter(sum -> sum.amount().signum() != 0)
            .sorted(Comparator.comparing(Money::amount).reversed())
            .map(page.format()::money)
            .toList();
    return sums.isEmpty() ? List.of(page.t("earn.nothing_yet")) : sums;
  }
}
