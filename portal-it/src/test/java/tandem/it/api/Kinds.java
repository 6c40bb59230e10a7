package tandem.it.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.it.harness.Database;
import tandem.it.harness.Declared;
import tandem.it.harness.Firm;
import tandem.platform.PublicId;

/** What stands for what in paths and bodies: {@code isolation/ids.csv}. */
final class Kinds {
  private static final String FILE = "ids.csv";

  private Kinds() {}

  /** Prefix of the id that a parameter takes; empty for one that takes something else. */
  static Optional<String> prefix(String parameter) {
    return row(parameter).map(row -> row.get("prefix")).filter(prefix -> !prefix.isEmpty());
  }

  static boolean known(String parameter) {
    return row(parameter).isPresent();
  }

  /** An id of the kind that nobody has. */
  static String random(String parameter) {
    return prefix(parameter).map(Kinds::randomOf).orElse("none");
  }

  static String randomOf(String prefix) {
    return PublicId.format(prefix, UUID.randomUUID());
  }

  /** One of each kind that the firm has in the database, by the name of the parameter. */
  static Map<String, String> of(Firm firm) {
    Map<String, String> ids = new HashMap<>();
    try (Database db = Database.application()) {
      db.asWorker();
      for (Map<String, String> kind : Declared.rows(FILE)) {
        if (!kind.get("query").isEmpty()) {
          List<String> found = db.list(kind.get("query").formatted(firm.partner()));
          found.stream()
              .findFirst()
              .map(value ->
                  kind.get("prefix").isEmpty()
                      ? value
                      : PublicId.format(kind.get("prefix"), UUID.fromString(value)))
              .ifPresent(id -> ids.put(kind.get("parameter"), id));
        }
      }
    }
    return ids;
  }

  private static Optional<Map<String, String>> row(String parameter) {
    return Declared.rows(FILE).stream()
        .filter(row -> row.get("parameter").equals(parameter))
        .findFirst();
  }
}
