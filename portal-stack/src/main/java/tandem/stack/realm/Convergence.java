package tandem.stack.realm;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a realm what its file says: settings, roles, scopes, clients, keys, the sign-in flow. What
 * the file does not name is left alone, because firms, people and their machine clients live there
 * too. The order is that of need: a client names scopes, a flow is bound when it exists.
 */
final class Convergence {
  /** Members of the file that are not settings of the realm itself. */
  private static final Set<String> COLLECTIONS =
      Set.of(
          "realm",
          "roles",
          "scopeMappings",
          "clients",
          "clientScopes",
          "defaultDefaultClientScopes",
          "defaultOptionalClientScopes",
          "authenticationFlows",
          "requiredActions",
          "authenticatorConfig",
          "browserFlow",
          "components",
          "users",
          "organizations");

  private final Administration keycloak;
  private final JsonObject wanted;
  private final boolean apply;
  private final List<String> differences = new ArrayList<>();

  /**
   * @param apply false only looks
   */
  Convergence(Administration keycloak, JsonObject wanted, boolean apply) {
    this.keycloak = keycloak;
    this.wanted = wanted;
    this.apply = apply;
  }

  /** What was, or would be, changed: one line each. */
  List<String> run() {
    settings();
    new RequiredActions(keycloak, this::change).converge(array("requiredActions"));
    Roles roles = new Roles(keycloak, this::change);
    roles.ofRealm(wanted.getJsonObject("roles").getJsonArray("realm"));
    scopes();
    Clients clients = new Clients(keycloak, this::change);
    clients.converge(array("clients"));
    clients.convergeBuiltIn(array("defaultDefaultClientScopes"));
    roles.ofClients(wanted.getJsonObject("roles").getJsonObject("client"));
    roleMappings();
    new Flows(keycloak, this::change, array("authenticatorConfig"))
        .converge(array("authenticationFlows"));
    browserFlow();
    keys();
    return List.copyOf(differences);
  }

  /** Notes the lines, and does the work if there are any and work is wanted. */
  private void change(List<String> lines, Runnable work) {
    differences.addAll(lines);
    if (apply && !lines.isEmpty()) {
      work.run();
    }
  }

  private void settings() {
    JsonObjectBuilder own = Json.createObjectBuilder();
    wanted.forEach((name, value) -> {
      if (!COLLECTIONS.contains(name)) {
        own.add(name, value);
      }
    });
    JsonObject settings = own.build();
    change(Differences.of("realm", settings, keycloak.get("")), () -> keycloak.put("", settings));
  }

  private void scopes() {
    for (JsonValue scope : array("clientScopes")) {
      scope(scope.asJsonObject());
    }
  }

  private void scope(JsonObject scope) {
    String name = scope.getString("name");
    JsonObject plain = Named.without(scope, "protocolMappers");
    Optional<JsonObject> there = Named.in(keycloak.list("/client-scopes"), "name", name);
    change(
        Differences.of("scope " + name, plain, there.orElse(null)),
        there.isEmpty()
            ? () -> keycloak.post("/client-scopes", plain)
            : () ->
                keycloak.put(
                    "/client-scopes/" + Named.id(there.get()), Named.merge(there.get(), plain)));
    Optional<JsonObject> now = Named.in(keycloak.list("/client-scopes"), "name", name);
    new Mappers(keycloak, this::change)
        .converge(
            "scope " + name,
            now.map(found -> "/client-scopes/" + Named.id(found)),
            scope.getOrDefault("protocolMappers", JsonValue.EMPTY_JSON_ARRAY).asJsonArray());
  }

  /** Roles that a scope asks for: who has none of them does not get the scope. */
  private void roleMappings() {
    for (JsonValue value : array("scopeMappings")) {
      JsonObject mapping = value.asJsonObject();
      String name = mapping.getString("clientScope");
      Optional<JsonObject> scope = Named.in(keycloak.list("/client-scopes"), "name", name);
      if (scope.isEmpty()) {
        continue; // only looked, and it would be made first
      }
      String path = "/client-scopes/" + Named.id(scope.get()) + "/scope-mappings/realm";
      JsonArray there = keycloak.list(path);
      for (JsonValue role : mapping.getJsonArray("roles")) {
        String wantedRole = Differences.text(role);
        if (Named.in(there, "name", wantedRole).isEmpty()) {
          change(
              List.of("scope " + name + ": role " + wantedRole + " is missing"),
              () ->
                  keycloak.post(
                      path,
                      Json.createArrayBuilder().add(keycloak.get("/roles/" + wantedRole)).build()));
        }
      }
    }
  }

  private void browserFlow() {
    JsonObject flow =
        Json.createObjectBuilder().add("browserFlow", wanted.getString("browserFlow")).build();
    change(Differences.of("realm", flow, keycloak.get("")), () -> keycloak.put("", flow));
  }

  /** A key that is there stays, also beside newer ones: keys are rotated, not converged. */
  private void keys() {
    wanted
        .getJsonObject("components")
        .forEach((type, components) -> {
          JsonArray known = keycloak.list("/components?type=" + Administration.encoded(type));
          for (JsonValue value : components.asJsonArray()) {
            component(type, value.asJsonObject(), known);
          }
        });
  }

  private void component(String type, JsonObject component, JsonArray known) {
    String name = component.getString("name");
    Optional<JsonObject> there = Named.in(known, "name", name);
    JsonObject typed = Json.createObjectBuilder(component).add("providerType", type).build();
    change(
        Differences.of("component " + name, typed, there.orElse(null)),
        there.isEmpty()
            ? () -> keycloak.post("/components", typed)
            : () ->
                keycloak.put(
                    "/components/" + Named.id(there.get()), Named.merge(there.get(), typed)));
  }

  private JsonArray array(String name) {
    return wanted.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
  }
}
