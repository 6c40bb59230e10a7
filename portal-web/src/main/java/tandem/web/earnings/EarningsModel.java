package tandem.web.earnings;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Bar;
import tandem.web.platform.Bucket;
import tandem.web.platform.Chip;

/**
 * How much, when, why.
 *
 * @param months the year by month in the leading currency, with its numbers beside the bars
 */
public record EarningsModel(
    List<Bucket> buckets,
    String currency,
    List<Bar> months,
    List<Chip> chips,
    List<Row> rows,
    Optional<String> first,
    Optional<String> next) {

  /** One booked line; its amount opens the calculation. */
  public record Row(
      String address, String title, String under, String why, Badge badge, String amount) {}
}
