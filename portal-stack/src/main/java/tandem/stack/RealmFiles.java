package tandem.stack;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The realm that Keycloak imports: the product's own file, and in a demo its people laid over it.
 */
public final class RealmFiles {
  private static final String DEMO = "/demo/realm-demo.json";

  private RealmFiles() {}

  static void write(Path realm, boolean demo, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.writeString(target, text(realm, demo));
  }

  /** As Keycloak imports it, with its placeholders. */
  public static String text(Path realm, boolean demo) throws IOException {
    JsonObject merged = read(Files.newInputStream(realm));
    InputStream people = RealmFiles.class.getResourceAsStream(DEMO);
    if (demo && people != null) {
      merged = overlay(merged, read(people)).asJsonObject();
    }
    return merged.toString();
  }

  /** Objects are merged member by member, arrays appended, any other value of the overlay wins. */
  static JsonValue overlay(JsonValue base, JsonValue over) {
    if (base instanceof JsonObject below && over instanceof JsonObject above) {
      JsonObjectBuilder merged = Json.createObjectBuilder(below);
      above.forEach((name, value) ->
          merged.add(name, below.containsKey(name) ? overlay(below.get(name), value) : value));
      return merged.build();
    }
    if (base instanceof JsonArray first && over instanceof JsonArray more) {
      return Json.createArrayBuilder(first).addAll(Json.createArrayBuilder(more)).build();
    }
    return over;
  }

  private static JsonObject read(InputStream file) throws IOException {
    try (file;
        JsonReader reader = Json.createReader(file)) {
      return reader.readObject();
    }
  }
}
