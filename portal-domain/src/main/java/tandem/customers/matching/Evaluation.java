package tandem.customers.matching;

import java.util.List;
import java.util.stream.Stream;
import tandem.customers.names.NameReading;

/**
 * What name matching finds of labelled pairs: precision, recall and their harmonic mean F1, as
 * fractions; where nothing is found or to be found they are 0.
 *
 * @param threshold from which score on two names count as one firm
 */
public record Evaluation(double threshold, List<Judged> pairs) {

  /** A pair with what was found. */
  public record Judged(LabelledPair pair, NameMatch found) {}

  public static Evaluation of(List<LabelledPair> pairs, double threshold) {
    return new Evaluation(
        threshold,
        pairs.stream()
            .map(pair ->
                new Judged(
                    pair, NameMatch.of(NameReading.of(pair.one()), NameReading.of(pair.other()))))
            .toList());
  }

  /** Found, and no match. */
  public List<Judged> wronglyFound() {
    return found().filter(it -> !it.pair().match()).toList();
  }

  /** A match, and not found. */
  public List<Judged> missed() {
    return pairs.stream().filter(it -> it.pair().match() && !isFound(it)).toList();
  }

  public double precision() {
    return fraction(hits(), found().count());
  }

  public double recall() {
    return fraction(hits(), matches());
  }

  public double f1() {
    return fraction(2 * hits(), found().count() + matches());
  }

  public long matches() {
    return pairs.stream().filter(it -> it.pair().match()).count();
  }

  private long hits() {
    return found().filter(it -> it.pair().match()).count();
  }

  private Stream<Judged> found() {
    return pairs.stream().filter(this::isFound);
  }

  private boolean isFound(Judged judged) {
    return judged.found().score() >= threshold;
  }

  private static double fraction(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
