package tandem.stack.realm;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Clients of the file: their settings, and which scopes each gets unasked or on demand. */
record Clients(Administration keycloak, Change change) {

  void converge(JsonArray wanted) {
    for (JsonValue client : wanted) {
      client(client.asJsonObject());
    }
  }

  /**
   * Keycloak makes its own clients before the scopes of a file exist, and so without any: nobody
   * could open their account's page.
   */
  void convergeBuiltIn(JsonArray scopes) {
    JsonObject wanted = Json.createObjectBuilder().add("defaultClientScopes", scopes).build();
    for (String name : List.of("account", "account-console", "security-admin-console")) {
      find(name).ifPresent(found -> scopes(name, found, "default", wanted));
    }
  }

  private void client(JsonObject wanted) {
    String name = wanted.getString("clientId");
    JsonObject plain = Named.without(wanted, "defaultClientScopes", "optionalClientScopes");
    Optional<JsonObject> there = find(name);
    change.note(
        Differences.of("client " + name, plain, there.orElse(null)),
        there.isEmpty()
            ? () -> keycloak.post("/clients", plain)
            : () ->
                keycloak.put("/clients/" + Named.id(there.get()), Named.merge(there.get(), plain)));
    find(name)
        .ifPresent(found -> {
          scopes(name, found, "default", wanted);
          scopes(name, found, "optional", wanted);
        });
  }

  private Optional<JsonObject> find(String name) {
    return Named.in(
        keycloak.list("/clients?clientId=" + Administration.encoded(name)), "clientId", name);
  }

  private void scopes(String name, JsonObject client, String kind, JsonObject wanted) {
    if (!wanted.containsKey(kind + "ClientScopes")) {
      return;
    }
    String path = "/clients/" + Named.id(client) + "/" + kind + "-client-scopes";
    Set<String> want = texts(wanted.getJsonArray(kind + "ClientScopes"));
    JsonArray known = keycloak.list(path);
    for (JsonValue value : known) {
      JsonObject scope = value.asJsonObject();
      if (!want.contains(scope.getString("name"))) {
        change.note(
            List.of("client %s: %s scope %s goes".formatted(name, kind, scope.getString("name"))),
            () -> keycloak.delete(path + "/" + Named.id(scope)));
      }
    }
    for (String scope : want) {
      if (Named.in(known, "name", scope).isEmpty()) {
        change.note(
            List.of("client %s: %s scope %s comes".formatted(name, kind, scope)),
            () ->
                Named.in(keycloak.list("/client-scopes"), "name", scope)
                    .ifPresent(found -> keycloak.put(path + "/" + Named.id(found))));
      }
    }
  }

  private static Set<String> texts(JsonArray names) {
    return names.stream().map(Differences::text).collect(Collectors.toUnmodifiableSet());
  }
}
