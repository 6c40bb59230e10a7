package tandem.stack.realm;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tandem.stack.RealmFiles;
import tandem.stack.StackException;

/**
 * The realm's file against a running Keycloak.
 *
 * @param root the clone
 * @param variables what fills the file's placeholders, and where Keycloak is and who administers it
 */
public record RealmInCode(Path root, Map<String, String> variables) {

  /** What differs, mended if wanted. */
  public List<String> converge(boolean apply) throws IOException {
    Administration keycloak =
        Administration.signIn(
            needed("TANDEM_OIDC_ISSUER"),
            needed("TANDEM_KEYCLOAK_ADMIN_USER"),
            needed("TANDEM_KEYCLOAK_ADMIN_PASSWORD"));
    return new Convergence(keycloak, file(), apply).run();
  }

  private String needed(String name) {
    String value = variables.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new StackException(
          name + " is not set, and no Tandem runs here that could tell it; see bin/realm --help.");
    }
    return value;
  }

  private JsonObject file() throws IOException {
    boolean demo = "demo".equals(variables.get("TANDEM_MODE"));
    String text = RealmFiles.text(root.resolve("docker/keycloak/tandem-realm.json"), demo);
    try (JsonReader reader =
        Json.createReader(new StringReader(new Placeholders(variables).fill(text)))) {
      return reader.readObject();
    }
  }
}
