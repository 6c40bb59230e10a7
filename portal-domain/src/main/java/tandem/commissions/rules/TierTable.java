package tandem.commissions.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rates that grow with what is sold in a period.
 *
 * @param steps by their beginning, the first from zero
 */
public record TierTable(Mode mode, Currency currency, List<TierStep> steps) {

  /** What a higher step's rate is for. */
  public enum Mode {
    /** For what lies above the step's beginning. */
    MARGINAL,
    /** For everything, from the first unit of the period on, once the step is reached. */
    RETROACTIVE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param from included, in the table's currency
   * @param rate a fraction
   */
  public record TierStep(BigDecimal from, BigDecimal rate) {}

  public TierTable {
    steps = List.copyOf(steps);
  }

  Tender tender() {
    return Tender.of(currency);
  }

  /** What lies between a volume and the next step; empty on the last. */
  public Optional<TierStep> next(BigDecimal volume) {
    return steps.stream().filter(step -> step.from().compareTo(volume) > 0).findFirst();
  }

  /** The commission of a whole period in which so much was sold. */
  Worked<BigDecimal> work(BigDecimal volume) {
    return mode == Mode.MARGINAL ? marginal(volume) : retroactive(volume);
  }

  private Worked<BigDecimal> retroactive(BigDecimal volume) {
    BigDecimal rate = BigDecimal.ZERO;
    for (TierStep step : steps) {
      if (step.from().compareTo(volume) <= 0) {
        rate = step.rate();
      }
    }
    BigDecimal total = volume.multiply(rate);
    return new Worked<>(
        total, Step.of("period", total, Step.of("volume", volume), Step.of("percent", rate)));
  }

  private Worked<BigDecimal> marginal(BigDecimal volume) {
    BigDecimal total = BigDecimal.ZERO;
    List<Step> parts = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      TierStep step = steps.get(i);
      BigDecimal end = i + 1 < steps.size() ? steps.get(i + 1).from().min(volume) : volume;
      BigDecimal inside = end.subtract(step.from());
      if (inside.signum() > 0) {
        BigDecimal part = inside.multiply(step.rate());
        total = total.add(part);
        parts.add(
            Step.of("step", part, Step.of("volume", inside), Step.of("percent", step.rate())));
      }
    }
    return new Worked<>(total, Step.of("period", total, parts.toArray(Step[]::new)));
  }
}
