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
    List<Progress> progress,
    Optional<String> first,
    Optional<String> next) {

  /**
   * How far the firm is to the next step of its plan.
   *
   * @param percent of the way to the next step, 0 to 100
   */
  public record Progress(String rule, String volume, String next, int percent) {}

  /** One booked line; its amount opens the calculation. */
  public record Row(
      String address, String title, String under, String why, Badge badge, String amount) {}
}
