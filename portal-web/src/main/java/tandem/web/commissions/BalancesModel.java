package tandem.web.commissions;

import java.util.List;
import tandem.web.platform.Bucket;

/** What the company owes and has paid: one row a dealer and currency, one sum a currency. */
public record BalancesModel(
    List<Bucket> buckets, List<Row> rows, List<Total> totals, List<Payout> payouts) {

  /** A dealer's balance in one currency. */
  public record Row(
      String href,
      String firm,
      String tier,
      String currency,
      String earned,
      String paid,
      String payable,
      String lines,
      boolean owed) {}

  /** Currencies never mix: a sum for each. */
  public record Total(String currency, String earned, String paid, String payable) {}

  /** What was paid. */
  public record Payout(
      String firm, String reference, String amount, String day, String author, String lines) {}
}
