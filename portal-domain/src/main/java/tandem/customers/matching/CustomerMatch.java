package tandem.customers.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two customers are one firm. A common tax number decides alone. Otherwise the likeness of
 * the names is the start; a common domain, phone or group adds to it as independent evidence does
 * (what is left of the doubt is multiplied), and different tax numbers, countries or groups take
 * away.
 *
 * @param score from 0, two firms, to 1, one
 * @param name what the names alone say
 * @param reasons all that was seen, for the reviewer only
 */
public record CustomerMatch(double score, Verdict verdict, NameMatch name, List<Reason> reasons) {

  /** Compares with the bands a company starts with. */
  public static CustomerMatch of(CustomerIdentity one, CustomerIdentity other) {
    return of(one, other, Bands.USUAL);
  }

  public static CustomerMatch of(CustomerIdentity one, CustomerIdentity other, Bands bands) {
    NameMatch name = NameMatch.of(one.name(), other.name());
    List<Signal> signals = Signals.of(one, other);
    double score = score(name, signals);
    List<Reason> reasons = new ArrayList<>(signals.stream().map(Signal::reason).toList());
    reasons.addAll(name.reasons());
    return new CustomerMatch(score, bands.of(score), name, List.copyOf(reasons));
  }

  private static double score(NameMatch name, List<Signal> signals) {
    if (signals.stream().anyMatch(Signal::decides)) {
      return 1;
    }
    double doubt = 1 - name.score();
    double factor = 1;
    for (Signal signal : signals) {
      doubt *= 1 - signal.supports();
      factor *= 1 - signal.opposes();
    }
    return (1 - doubt) * factor;
  }

  /** The same, but a person has to look: for a rule that is stricter than the bands. */
  public CustomerMatch toReview() {
    return new CustomerMatch(score, Verdict.REVIEW, name, reasons);
  }
}
