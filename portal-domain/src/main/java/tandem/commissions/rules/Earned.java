package tandem.commissions.rules;

import java.math.BigDecimal;
import tandem.platform.Money;

/**
 * What a rule gives for a sale.
 *
 * @param exact before rounding; not below zero
 * @param result rounded once, half-even, to the currency's minor unit
 * @param step how it came about
 */
public record Earned(Rule rule, BigDecimal exact, Money result, Step step) {}
