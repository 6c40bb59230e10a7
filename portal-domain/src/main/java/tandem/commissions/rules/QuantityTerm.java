package tandem.commissions.rules;

import java.math.BigDecimal;

/** A plain number. */
public sealed interface QuantityTerm extends Term {
  @Override
  Worked<BigDecimal> work(Sale sale);

  /** Always the same. */
  record Plain(BigDecimal value) implements QuantityTerm {
    @Override
    public Worked<BigDecimal> work(Sale sale) {
      return new Worked<>(value, Step.of("number", value));
    }
  }

  /** Units sold. */
  record Sold() implements QuantityTerm {
    @Override
    public Worked<BigDecimal> work(Sale sale) {
      return new Worked<>(sale.quantity(), Step.of("quantity", sale.quantity()));
    }
  }
}
