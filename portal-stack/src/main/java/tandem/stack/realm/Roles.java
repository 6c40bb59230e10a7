package tandem.stack.realm;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Roles of the realm and of its clients: made, or described anew; none is taken away. */
record Roles(Administration keycloak, Change change) {

  void ofRealm(JsonArray wanted) {
    converge("/roles", wanted);
  }

  /**
   * @param wanted roles by the name of their client; a client that is not there yet has none
   */
  void ofClients(JsonObject wanted) {
    wanted.forEach((client, roles) -> {
      JsonArray found = keycloak.list("/clients?clientId=" + Administration.encoded(client));
      Named.in(found, "clientId", client)
          .ifPresent(
              known -> converge("/clients/" + Named.id(known) + "/roles", roles.asJsonArray()));
    });
  }

  private void converge(String path, JsonArray wanted) {
    JsonArray known = keycloak.list(path + "?briefRepresentation=false");
    for (JsonValue value : wanted) {
      role(path, value.asJsonObject(), known);
    }
  }

  private void role(String path, JsonObject role, JsonArray known) {
    String name = role.getString("name");
    Optional<JsonObject> there = Named.in(known, "name", name);
    change.note(
        Differences.of("role " + name, role, there.orElse(null)),
        there.isEmpty()
            ? () -> keycloak.post(path, role)
            : () -> keycloak.put(path + "/" + Administration.encoded(name), role));
  }
}
