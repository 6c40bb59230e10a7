package tandem.leads.imports;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts as PostgreSQL writes an array of them; NUL, which it takes nowhere, is left out. */
final class TextArray {
  private TextArray() {}

  static String of(Collection<String> texts) {
    return texts.stream()
        .map(text ->
            "\"" + text.replace("\0", "").replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
