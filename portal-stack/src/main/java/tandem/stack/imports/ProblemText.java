package tandem.stack.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;

/** An API problem (RFC 9457) in a few lines for a terminal. */
final class ProblemText {
  private ProblemText() {}

  static String of(JsonObject problem, int status) {
    String head =
        "The API refused (%d %s): %s"
            .formatted(
                status,
                problem.getString("code", ""),
                problem.getString("detail", problem.getString("title", "")));
    if (!problem.containsKey("errors")) {
      return head;
    }
    return problem.getJsonArray("errors").stream()
        .map(JsonValue::asJsonObject)
        .map(error -> "\n  - " + error.getString("detail", error.getString("code", "")))
        .collect(Collectors.joining("", head, ""));
  }
}
