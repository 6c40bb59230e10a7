package tandem.stack.realm;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Protocol mappers of a scope or a client: exactly those of the file. */
record Mappers(Administration keycloak, Change change) {

  /**
   * @param owner path of the scope or client; empty where it is not there yet
   */
  void converge(String what, Optional<String> owner, JsonArray wanted) {
    JsonArray known =
        owner
            .map(path -> keycloak.list(path + "/protocol-mappers/models"))
            .orElse(JsonValue.EMPTY_JSON_ARRAY);
    String models = owner.orElse("") + "/protocol-mappers/models";
    for (JsonValue value : wanted) {
      JsonObject mapper = value.asJsonObject();
      String name = mapper.getString("name");
      Optional<JsonObject> there = Named.in(known, "name", name);
      change.note(
          Differences.of(what + ", mapper " + name, mapper, there.orElse(null)),
          there.isEmpty()
              ? () -> keycloak.post(models, mapper)
              : () ->
                  keycloak.put(
                      models + "/" + Named.id(there.get()), Named.merge(there.get(), mapper)));
    }
    for (JsonValue value : known) {
      JsonObject mapper = value.asJsonObject();
      String name = mapper.getString("name");
      if (Named.in(wanted, "name", name).isEmpty()) {
        change.note(
            List.of(what + ", mapper " + name + ": is not in the file"),
            () -> keycloak.delete(models + "/" + Named.id(mapper)));
      }
    }
  }
}
