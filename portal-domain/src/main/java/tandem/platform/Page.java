package tandem.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some rows of a list, and where the next ones begin. */
public record Page<T>(List<T> rows, Optional<Keyset> next) {
  /** Cuts the one row too many that was read to see whether there is more. */
  public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Keyset> key) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), Optional.empty());
    }
    List<T> kept = List.copyOf(rows.subList(0, limit));
    return new Page<>(kept, Optional.of(key.apply(kept.get(limit - 1))));
  }
}
