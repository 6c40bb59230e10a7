package tandem.api.leads.imports;

import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/** What is said of a file beside it. */
final class LeadFileWords {
  private LeadFileWords() {}

  /** Refuses {@code validation_failed} for what is neither true nor false; false when not said. */
  static boolean yes(@Nullable String said) {
    return switch (said) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default -> throw new Refusal.Invalid("drafts", "enum", "true, false");
    };
  }
}
