package tandem.commissions.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import tandem.platform.Money;
import tandem.platform.Refusal;

/**
 * One line of a deal as rules see it.
 *
 * @param amount the line's net value, in the plan's currency if the plan has one; not below zero
 * @param quantity units sold, not below zero
 * @param day of the sale by the company's calendar
 * @param earlier what the partner sold before in the same period of the plan, same currency
 */
public record Sale(
    Map<Trait, String> traits, Money amount, BigDecimal quantity, LocalDate day, Money earlier) {
  public Sale {
    traits = Map.copyOf(traits);
    if (!amount.currency().equals(earlier.currency())) {
      throw new Refusal.Unprocessable(
          "currency_mismatch", "What was sold and what was sold before are in two currencies");
    }
    if (amount.amount().signum() < 0 || quantity.signum() < 0 || earlier.amount().signum() < 0) {
      throw new Refusal.Unprocessable("sale_negative", "A sale is not below zero");
    }
  }

  public Sale withAmount(Money other) {
    return new Sale(traits, other, quantity, day, earlier);
  }

  public Sale with(Trait trait, String value) {
    Map<Trait, String> changed = new EnumMap<>(Trait.class);
    changed.putAll(traits);
    changed.put(trait, value);
    return new Sale(changed, amount, quantity, day, earlier);
  }

  /** Empty text when the sale does not have it; no condition names that. */
  String trait(Trait trait) {
    return traits.getOrDefault(trait, "");
  }
}
