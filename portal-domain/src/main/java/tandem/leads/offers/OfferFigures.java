package tandem.leads.offers;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the offers of the last {@link #DAYS} days.
 *
 * @param median until an answer, yes or no, by the clock on the wall; empty without answers
 * @param declined how often for which reason
 */
public record OfferFigures(
    long offered,
    long waiting,
    long accepted,
    long refused,
    long expired,
    long recalled,
    Optional<Duration> median,
    Map<DeclineReason, Long> declined) {
  public static final int DAYS = 90;

  public OfferFigures {
    declined = Map.copyOf(declined);
  }
}
