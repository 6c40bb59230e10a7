package tandem.platform;

import java.util.Optional;

/** How many rows, and after which one. */
public record PageRequest(int limit, Optional<Keyset> after) {
  public static final int MAX = 100;
  public static final int DEFAULT = 25;

  public PageRequest {
    if (limit < 1 || limit > MAX) {
      throw new Refusal.Invalid("limit", limit < 1 ? "minimum" : "maximum", "between 1 and " + MAX);
    }
  }

  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty());
  }
}
