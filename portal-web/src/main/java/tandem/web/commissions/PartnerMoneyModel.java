package tandem.web.commissions;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Bucket;
import tandem.web.platform.Tab;

/** One dealer's commissions as the company sees them. */
public record PartnerMoneyModel(
    String id,
    String firm,
    String tier,
    List<Bucket> buckets,
    List<Pay> pay,
    List<Tab> tabs,
    List<Line> lines,
    List<BalancesModel.Payout> payouts,
    Optional<String> first,
    Optional<String> next) {

  /** A currency in which something is payable, and where to pay it. */
  public record Pay(String href, String amount, String lines) {}

  /** One booked line; it opens into its calculation. */
  public record Line(
      String href, String customer, String under, String why, Badge badge, String amount) {}
}
