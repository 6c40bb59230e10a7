package tandem.customers;

import java.util.Optional;

/**
 * @param text beginning of a name in any script and case, or a whole tax number
 * @param country ISO 3166-1 code
 */
public record CustomerFilter(Optional<String> text, Optional<String> country) {
  public static final CustomerFilter ALL = new CustomerFilter(Optional.empty(), Optional.empty());
}
