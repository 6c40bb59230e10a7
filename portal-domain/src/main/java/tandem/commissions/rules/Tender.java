package tandem.commissions.rules;

import java.util.Currency;
import java.util.Optional;
import tandem.platform.Money;
import tandem.platform.Refusal;

/**
 * In what a formula's amounts are: one currency, or whatever the deal is in. Amounts of two tenders
 * cannot meet: whoever tries is refused with {@code currency_mismatch} when the formula is built,
 * not when it is worked out.
 */
public record Tender(Optional<Currency> currency) {
  /** Of a plan without a currency: it has rates only, which fit every deal. */
  public static final Tender OF_THE_DEAL = new Tender(Optional.empty());

  public static Tender of(Currency currency) {
    return new Tender(Optional.of(currency));
  }

  Tender with(Tender other) {
    if (!equals(other)) {
      throw new Refusal.Unprocessable(
          "currency_mismatch", "%s and %s cannot be combined".formatted(this, other));
    }
    return this;
  }

  boolean takes(Money amount) {
    return currency.map(amount.currency()::equals).orElse(true);
  }

  @Override
  public String toString() {
    return currency.map(Currency::getCurrencyCode).orElse("the deal's currency");
  }
}
