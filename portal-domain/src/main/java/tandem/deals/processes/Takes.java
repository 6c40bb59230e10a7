package tandem.deals.processes;

import static tandem.deals.processes.StageTerms.copy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.platform.Money;

/**
 * Which new deals a process takes. One that names nothing takes none by itself.
 *
 * @param products codes and categories; every line of the deal must be of one of them
 * @param programmes codes of the programmes that its lead was registered under
 * @param from least amount
 * @param upTo most
 * @param currency of both; a deal in another is not compared, and not taken
 */
public record Takes(
    List<String> products,
    List<String> programmes,
    @Nullable BigDecimal from,
    @Nullable BigDecimal upTo,
    @Nullable String currency) {
  public static final Takes NOTHING = new Takes(List.of(), List.of(), null, null, null);

  public Takes {
    products = copy(products);
    programmes = copy(programmes);
  }

  /**
   * @param lines of each line the product's code and category
   * @param programme empty for a deal without a lead
   */
  boolean fits(List<Set<String>> lines, Money amount, String programme) {
    return !isEmpty()
        && (products.isEmpty()
            || (!lines.isEmpty()
                && lines.stream().allMatch(line -> line.stream().anyMatch(products::contains))))
        && (programmes.isEmpty() || programmes.contains(programme))
        && fitsAmount(amount);
  }

  public boolean isEmpty() {
    return products.isEmpty() && programmes.isEmpty() && from == null && upTo == null;
  }

  private boolean fitsAmount(Money amount) {
    if (from == null && upTo == null) {
      return true;
    }
    return amount.currency().getCurrencyCode().equals(currency)
        && (from == null || amount.amount().compareTo(from) >= 0)
        && (upTo == null || amount.amount().compareTo(upTo) <= 0);
  }
}
