package tandem.it.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Realm;

/** The realm is code: what somebody changed by hand is found and mended (spec C.3). */
class RealmIT {
  private static final String AS_IT_SHOULD_BE = "The realm is as its file says.";

  @AfterEach
  void mend() throws IOException, InterruptedException {
    Command.run("bin/realm", "apply");
  }

  @Test
  void the_imported_realm_is_as_its_file_says() throws Exception {
    Command check = Command.run("bin/realm", "check");

    assertThat(check.output()).endsWith(AS_IT_SHOULD_BE);
    assertThat(check.code()).isZero();
  }

  @Test
  void what_was_changed_by_hand_is_named_and_mended_once() throws Exception {
    spoil();

    Command check = Command.run("bin/realm", "check");
    assertThat(check.code()).as(check.output()).isEqualTo(2);
    assertThat(check.output())
        .contains(
            "realm.bruteForceProtected: false → true",
            "realm.accessTokenLifespan: 3600 → 300",
            "client tandem-portal.directAccessGrantsEnabled: true → false",
            "client tandem-portal.attributes.pkce.code.challenge.method:  → S256",
            "role auditor.description: Anybody → ",
            "scope acr, mapper amr.name:  → amr",
            "flow tandem level 2, step auth-otp-form.requirement: DISABLED → REQUIRED")
        .endsWith("bin/realm apply mends them.");

    Command apply = Command.run("bin/realm", "apply");
    assertThat(apply.code()).as(apply.output()).isZero();
    assertThat(apply.output()).endsWith("differences mended.");

    Command again = Command.run("bin/realm", "apply");
    assertThat(again.output()).isEqualTo(AS_IT_SHOULD_BE);
    assertThat(Realm.get("").path("bruteForceProtected").asBoolean()).isTrue();
  }

  @Test
  void a_call_that_is_not_understood_says_how_to_call() throws Exception {
    Command wrong = Command.run("bin/realm", "destroy");

    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.output()).contains("bin/realm check|apply");
  }

  private static void spoil() {
    Realm.put("", "{\"bruteForceProtected\": false, \"accessTokenLifespan\": 3600}");
    JsonNode portal = Realm.get("/clients?clientId=tandem-portal").path(0);
    ObjectNode open = portal.deepCopy();
    open.put("directAccessGrantsEnabled", true);
    open.withObject("/attributes").put("pkce.code.challenge.method", "");
    Realm.put("/clients/" + portal.path("id").asText(), open.toString());
    ObjectNode auditor = Realm.get("/roles/auditor").deepCopy();
    Realm.put("/roles/auditor", auditor.put("description", "Anybody").toString());
    for (JsonNode scope : Realm.get("/client-scopes")) {
      if (scope.path("name").asText().equals("acr")) {
        scope
            .path("protocolMappers")
            .forEach(mapper -> {
              if (mapper.path("name").asText().equals("amr")) {
                Realm.delete(
                    "/client-scopes/%s/protocol-mappers/models/%s"
                        .formatted(scope.path("id").asText(), mapper.path("id").asText()));
              }
            });
      }
    }
    for (JsonNode step : Realm.get("/authentication/flows/tandem%20level%202/executions")) {
      if (step.path("providerId").asText().equals("auth-otp-form")) {
        ObjectNode off = step.deepCopy();
        Realm.put(
            "/authentication/flows/tandem%20level%202/executions",
            off.put("requirement", "DISABLED").toString());
      }
    }
  }
}
