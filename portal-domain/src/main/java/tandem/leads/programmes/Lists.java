package tandem.leads.programmes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as they come out of stored terms, where an absent one is an empty one. */
final class Lists {
  private Lists() {}

  static <T> List<T> copy(@Nullable List<T> stored) {
    return stored == null ? List.of() : List.copyOf(stored);
  }
}
