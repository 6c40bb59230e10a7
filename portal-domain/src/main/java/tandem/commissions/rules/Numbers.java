package tandem.commissions.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.platform.Money;
import tandem.platform.Problems;

/** Reads the numbers of a plan, each with its bounds; what is wrong is told with its place. */
final class Numbers {
  /** No number of a plan reaches it. */
  static final BigDecimal BOUND = BigDecimal.TEN.pow(13);

  private static final Pattern PLAIN = Pattern.compile("\\d{1,13}(\\.\\d{1,6})?");
  private static final int PERCENT_DIGITS = 4;

  private final Problems problems;
  private final Optional<Currency> currency;

  Numbers(Problems problems, Optional<Currency> currency) {
    this.problems = problems;
    this.currency = currency;
  }

  Optional<BigDecimal> number(String at, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (!PLAIN.matcher(text.strip()).matches()) {
      problems.add(at, "number", "digits, and a point before at most six more");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text.strip()));
  }

  /** As a fraction; {@code rate_too_high} above what makes sense there. */
  Optional<BigDecimal> percent(String at, @Nullable String text, int most) {
    Optional<BigDecimal> percent = number(at, text);
    if (percent.filter(it -> it.compareTo(BigDecimal.valueOf(most)) > 0).isPresent()) {
      problems.add(at, "rate_too_high", "at most " + most + " %");
      return Optional.empty();
    }
    if (percent.filter(it -> it.stripTrailingZeros().scale() > PERCENT_DIGITS).isPresent()) {
      problems.add(at, "decimals", "at most " + PERCENT_DIGITS + " decimals");
      return Optional.empty();
    }
    return percent.map(it -> it.movePointLeft(2));
  }

  /** In the plan's currency, without which there is no amount ({@code currency_required}). */
  Optional<Money> money(String at, @Nullable String text) {
    Optional<BigDecimal> amount = number(at, text);
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    if (currency.isEmpty()) {
      problems.add(at, "currency_required", "a plan with amounts has a currency");
      return Optional.empty();
    }
    if (amount.get().stripTrailingZeros().scale() > currency.get().getDefaultFractionDigits()) {
      problems.add(at, "decimals", "the currency has fewer decimals");
      return Optional.empty();
    }
    return Optional.of(new Money(amount.get(), currency.get()));
  }

  Optional<LocalDate> day(String at, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException wrong) {
      problems.add(at, "date", "a day as 2026-01-31");
      return Optional.empty();
    }
  }

  <T> T required(String at, Optional<T> read, @Nullable String text, T otherwise) {
    if (read.isEmpty() && (text == null || text.isBlank())) {
      problems.add(at, "required", "must be given");
    }
    return read.orElse(otherwise);
  }
}
