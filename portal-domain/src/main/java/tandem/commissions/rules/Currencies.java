package tandem.commissions.rules;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Currencies that amounts can be in: those with a minor unit. */
final class Currencies {
  private static final Map<String, Currency> BY_CODE =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .collect(Collectors.toMap(Currency::getCurrencyCode, Function.identity()));

  private Currencies() {}

  static Optional<Currency> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
