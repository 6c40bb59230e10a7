package tandem.stack.realm;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Steps that people may or must take beside signing in: a new password, a second factor. */
record RequiredActions(Administration keycloak, Change change) {
  private static final String PATH = "/authentication/required-actions";

  void converge(JsonArray wanted) {
    for (JsonValue value : wanted) {
      JsonObject action = value.asJsonObject();
      String alias = action.getString("alias");
      Optional<JsonObject> there = Named.in(keycloak.list(PATH), "alias", alias);
      if (there.isEmpty()) {
        change.note(List.of("action " + alias + ": is missing"), () -> register(action));
      }
      Optional<JsonObject> now = Named.in(keycloak.list(PATH), "alias", alias);
      now.ifPresent(known ->
          change.note(
              Differences.of("action " + alias, action, known),
              () ->
                  keycloak.put(
                      PATH + "/" + Administration.encoded(alias), Named.merge(known, action))));
    }
  }

  private void register(JsonObject action) {
    keycloak.post(
        "/authentication/register-required-action",
        Json.createObjectBuilder()
            .add("providerId", action.getString("providerId"))
            .add("name", action.getString("name"))
            .build());
  }
}
