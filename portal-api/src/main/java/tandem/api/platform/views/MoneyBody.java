package tandem.api.platform.views;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.platform.Money;

/** An amount as it is sent and received: decimal digits in a string, and a currency. */
@Schema(name = "Money", description = "An amount in one currency.")
public record MoneyBody(
    @NotNull
        @Schema(
            type = SchemaType.STRING,
            maxLength = 21,
            pattern = "^-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?$",
            examples = "1250.00")
        BigDecimal amount,
    @NotNull
        @Size(min = 3, max = 3)
        @Pattern(regexp = "^[A-Z]{3}$")
        @Schema(description = "ISO 4217", examples = "EUR")
        String currency) {

  public static @Nullable MoneyBody of(@Nullable BigDecimal amount, @Nullable String currency) {
    if (amount == null) {
      return null;
    }
    String code = currency == null ? "" : currency;
    int digits = known(code).map(Currency::getDefaultFractionDigits).orElse(0);
    BigDecimal plain = amount.stripTrailingZeros();
    return new MoneyBody(plain.scale() < digits ? plain.setScale(digits) : plain, code);
  }

  public static MoneyBody of(Money money) {
    return new MoneyBody(money.amount(), money.currency().getCurrencyCode());
  }

  /** Refuses an unknown currency, and digits that the currency does not have. */
  public Money money(String pointer) {
    Currency of = known(currency).orElseThrow(() -> refused(pointer + "/currency", "currency"));
    Money money = new Money(amount, of);
    if (money.amount().compareTo(amount) != 0) {
      throw refused(pointer + "/amount", "decimals");
    }
    return money;
  }

  private static Optional<Currency> known(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(each -> each.getCurrencyCode().equals(code))
        .filter(each -> each.getDefaultFractionDigits() >= 0)
        .findFirst();
  }

  private static ProblemException refused(String pointer, String code) {
    return new ProblemException(ProblemCode.VALIDATION_FAILED, FieldError.pointer(pointer, code));
  }
}
