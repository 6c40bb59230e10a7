package tandem.stack.realm;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sign-in flows of the file, step by step: a step that is missing is added, one too many is
 * removed, requirement, place and settings are put right. Keycloak's built-in flows are its own.
 */
record Flows(Administration keycloak, Change change, JsonArray configurations) {
  private static final String FLOWS = "/authentication/flows";

  void converge(JsonArray flows) {
    for (JsonValue value : flows) {
      JsonObject flow = value.asJsonObject();
      if (flow.getBoolean("topLevel") && !flow.getBoolean("builtIn")) {
        top(flow, flows);
      }
    }
  }

  private void top(JsonObject flow, JsonArray flows) {
    String alias = flow.getString("alias");
    if (Named.in(keycloak.list(FLOWS), "alias", alias).isEmpty()) {
      change.note(
          List.of("flow " + alias + ": is missing"),
          () -> keycloak.post(FLOWS, Named.without(flow, "authenticationExecutions")));
    }
    if (Named.in(keycloak.list(FLOWS), "alias", alias).isPresent()) {
      steps(flow, flows);
    }
  }

  private void steps(JsonObject flow, JsonArray flows) {
    String alias = flow.getString("alias");
    List<JsonObject> known = children(alias);
    for (JsonObject step : known) {
      if (wanted(flow).stream().noneMatch(want -> isSame(want, step))) {
        change.note(
            List.of("flow %s: step %s goes".formatted(alias, name(step))),
            () -> keycloak.delete("/authentication/executions/" + Named.id(step)));
      }
    }
    for (JsonObject want : wanted(flow)) {
      if (known.stream().noneMatch(step -> isSame(want, step))) {
        change.note(
            List.of("flow %s: step %s comes".formatted(alias, wantedName(want))),
            () -> add(alias, want, flows));
      }
      children(alias).stream()
          .filter(step -> isSame(want, step))
          .findFirst()
          .ifPresent(step -> adjust(alias, want, step));
      if (want.containsKey("flowAlias")
          && children(alias).stream().anyMatch(s -> isSame(want, s))) {
        Named.in(flows, "alias", want.getString("flowAlias"))
            .ifPresent(below -> steps(below, flows));
      }
    }
  }

  private void add(String alias, JsonObject want, JsonArray flows) {
    String executions = FLOWS + "/" + Administration.encoded(alias) + "/executions";
    if (!want.containsKey("flowAlias")) {
      keycloak.post(
          executions + "/execution",
          Json.createObjectBuilder().add("provider", want.getString("authenticator")).build());
      return;
    }
    JsonObject below = Named.in(flows, "alias", want.getString("flowAlias")).orElseThrow();
    keycloak.post(
        executions + "/flow",
        Json.createObjectBuilder()
            .add("alias", below.getString("alias"))
            .add("description", below.getString("description"))
            .add("type", below.getString("providerId"))
            .add("provider", "registration-page-form")
            .build());
  }

  private void adjust(String alias, JsonObject want, JsonObject step) {
    JsonObject place =
        Json.createObjectBuilder()
            .add("requirement", want.getString("requirement"))
            .add("priority", (JsonNumber) want.get("priority"))
            .build();
    change.note(
        Differences.of("flow " + alias + ", step " + name(step), place, step),
        () ->
            keycloak.put(
                FLOWS + "/" + Administration.encoded(alias) + "/executions",
                Named.merge(step, place)));
    if (want.containsKey("authenticatorConfig")) {
      configure(alias, want.getString("authenticatorConfig"), step);
    }
  }

  private void configure(String alias, String name, JsonObject step) {
    JsonObject wanted = Named.in(configurations, "alias", name).orElseThrow();
    Optional<JsonObject> there =
        step.containsKey("authenticationConfig")
            ? Optional.of(
                keycloak.get("/authentication/config/" + step.getString("authenticationConfig")))
            : Optional.empty();
    change.note(
        Differences.of("flow " + alias + ", settings " + name, wanted, there.orElse(null)),
        there.isEmpty()
            ? () ->
                keycloak.post("/authentication/executions/" + Named.id(step) + "/config", wanted)
            : () ->
                keycloak.put(
                    "/authentication/config/" + Named.id(there.get()),
                    Named.merge(there.get(), wanted)));
  }

  private static List<JsonObject> wanted(JsonObject flow) {
    return flow.getJsonArray("authenticationExecutions").getValuesAs(JsonObject.class);
  }

  /** Direct steps only; Keycloak tells all below as well. */
  private List<JsonObject> children(String alias) {
    List<JsonObject> steps = new ArrayList<>();
    for (JsonValue value :
        keycloak.list(FLOWS + "/" + Administration.encoded(alias) + "/executions")) {
      if (value.asJsonObject().getInt("level") == 0) {
        steps.add(value.asJsonObject());
      }
    }
    return steps;
  }

  private static boolean isSame(JsonObject want, JsonObject step) {
    return wantedName(want).equals(name(step));
  }

  private static String wantedName(JsonObject want) {
    return want.containsKey("flowAlias")
        ? want.getString("flowAlias")
        : want.getString("authenticator");
  }

  private static String name(JsonObject step) {
    return step.getBoolean("authenticationFlow", false)
        ? step.getString("displayName")
        : step.getString("providerId");
  }
}
