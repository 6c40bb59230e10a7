package tandem.commissions.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tandem.platform.Refusal;

/** A part of a whole: 7.5 % is 0.075. May lie above one. */
public sealed interface PercentageTerm extends Term {
  @Override
  Worked<BigDecimal> work(Sale sale);

  /** The highest that was written down; zero for what only a sale tells. */
  BigDecimal highest();

  /** Always the same. */
  record Percent(BigDecimal fraction) implements PercentageTerm {
    @Override
    public BigDecimal highest() {
      return fraction;
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      return new Worked<>(fraction, Step.of("percent", fraction));
    }
  }

  /**
   * How much of a fixed sum an amount is, to {@value #DIGITS} places, half-even.
   *
   * @param whole above zero, else {@code ratio_of_nothing}
   */
  record Ratio(MoneyTerm part, MoneyTerm.Exactly whole) implements PercentageTerm {
    static final int DIGITS = 12;

    public Ratio {
      part.tender().with(whole.tender());
      if (!whole.amount().isPositive()) {
        throw new Refusal.Unprocessable("ratio_of_nothing", "Nothing is no part of zero");
      }
    }

    @Override
    public BigDecimal highest() {
      return BigDecimal.ZERO;
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      Worked<BigDecimal> over = part.work(sale);
      Worked<BigDecimal> under = whole.work(sale);
      BigDecimal ratio = over.value().divide(under.value(), DIGITS, RoundingMode.HALF_EVEN);
      return new Worked<>(ratio, Step.of("ratio", ratio, over.step(), under.step()));
    }
  }

  /** One of two; the other is not worked out. */
  record Either(BooleanTerm when, PercentageTerm then, PercentageTerm otherwise)
      implements PercentageTerm {
    @Override
    public BigDecimal highest() {
      return then.highest().max(otherwise.highest());
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      Worked<Boolean> asked = when.work(sale);
      Worked<BigDecimal> taken = (asked.value() ? then : otherwise).work(sale);
      return new Worked<>(
          taken.value(), Step.of("choice", taken.value(), asked.step(), taken.step()));
    }
  }
}
