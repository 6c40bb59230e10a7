package tandem.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import tandem.api.platform.access.AnyScope;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.access.Public;

/**
 * The committed contract is what the code says, and what the house rules ask of every operation.
 */
class ContractTest {
  private static final Path MADE = Path.of("target/classes/contract/openapi.yaml");
  private static final Path COMMITTED = Path.of("../docs/openapi.yaml");
  private static final Set<Class<? extends Annotation>> HTTP =
      Set.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  @Test
  void the_committed_contract_is_the_one_the_code_makes() throws IOException {
    if (Boolean.getBoolean("contract.refresh")) {
      Files.copy(MADE, COMMITTED, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(COMMITTED)
        .withFailMessage(
            "docs/openapi.yaml differs from what the code says. If the change is meant, refresh it and commit the"
                + " difference: mvn -pl portal-api -am test -Dcontract.refresh=true")
        .hasSameTextualContentAs(MADE);
  }

  @Test
  void every_operation_says_who_may_call_it() {
    assertThat(operations())
        .allSatisfy(operation ->
            assertThat(
                    Stream.of(NeedsScope.class, AnyScope.class, Public.class)
                        .filter(operation::isAnnotationPresent))
                .as(operation.toString())
                .hasSize(1));
  }

  @Test
  void every_operation_is_described() {
    assertThat(operations())
        .allSatisfy(operation -> {
          Operation described = operation.getAnnotation(Operation.class);
          assertThat(described).as(operation.toString()).isNotNull();
          assertThat(described.hidden() || !described.summary().isEmpty())
              .as(operation.toString())
              .isTrue();
        });
  }

  @Test
  void changes_and_decisions_ask_for_the_version() {
    List<String> withoutVersion =
        List.of(
            "registerLead",
            "decideLeads", // the versions stand in the body, one for each lead
            "registerLeadForPartner",
            "prefillCustomer",
            "checkCustomer",
            "enterCompanyLead",
            "startImport",
            "giveQueue",
            "openPublicForm",
            "addAnswerTemplate",
            "noteConflict",
            "writeConflictLetter",
            "bringLeads",
            "openOwnDeal",
            "shareDeal", // upwards only: nobody overwrites anybody
            "inviteParticipant",
            "writeDealMessage",
            "readMessage",
            "addActivity",
            "pauseDeal",
            "resumeDeal",
            "explainLoss",
            "publishAgreement",
            "acceptAgreement",
            "assignPartnerTier",
            "invite",
            "addMember",
            "createApiClient",
            "beginCommissionPlan",
            "draftCommissionPlan",
            "acceptCommissionPlan",
            "simulateCommission",
            "recordCommissionEvent",
            "createWebhookEndpoint",
            "testWebhookEndpoint", // changes nothing of the endpoint
            "replayWebhookEvents",
            "retryWebhookDelivery",
            "receiveDataSubjectRequest");
    assertThat(operations())
        .filteredOn(operation -> !operation.isAnnotationPresent(GET.class))
        .filteredOn(operation ->
            !withoutVersion.contains(operation.getAnnotation(Operation.class).operationId()))
        .allSatisfy(operation ->
            assertThat(headers(operation)).as(operation.toString()).contains("If-Match"));
  }

  private static List<String> headers(Method operation) {
    return Arrays.stream(operation.getParameters())
        .map(parameter -> parameter.getAnnotation(HeaderParam.class))
        .filter(header -> header != null)
        .map(HeaderParam::value)
        .toList();
  }

  private static List<Method> operations() {
    return Inventory.RESOURCES.stream()
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> HTTP.stream().anyMatch(method::isAnnotationPresent))
        .toList();
  }

  /** Two types of one simple name get a number, which means nothing in a generated client. */
  @Test
  void no_schema_is_named_by_chance() throws IOException {
    assertThat(contract().getJsonObject("components").getJsonObject("schemas").keySet())
        .noneMatch(name -> name.matches(".*\\d"))
        .doesNotContain("Kind", "Outcome", "Lane");
  }

  @Test
  void every_value_has_its_limits() throws IOException {
    List<String> unlimited = new ArrayList<>();
    unlimited("#", contract(), unlimited);

    assertThat(unlimited).isEmpty();
  }

  private static void unlimited(String where, JsonValue json, List<String> found) {
    if (json instanceof JsonArray items) {
      for (int i = 0; i < items.size(); i++) {
        unlimited(where + "/" + i, items.get(i), found);
      }
    }
    if (json instanceof JsonObject object) {
      if (object.get("type") instanceof JsonString type && isSchema(where)) {
        switch (type.getString()) {
          case "string" -> require(where, object, found, "maxLength");
          case "array" -> require(where, object, found, "maxItems", "items");
          case "integer" -> require(where, object, found, "format", "minimum", "maximum");
          default -> {}
        }
      }
      object.forEach((name, value) -> unlimited(where + "/" + name, value, found));
    }
  }

  private static boolean isSchema(String where) {
    return where.contains("/schemas/") || where.contains("/schema");
  }

  private static void require(
      String where, JsonObject schema, List<String> found, String... members) {
    for (String member : members) {
      if (!schema.containsKey(member)) {
        found.add(where + " lacks " + member);
      }
    }
  }

  @Test
  void every_reference_leads_somewhere() throws IOException {
    JsonObject contract = contract();
    List<String> references = new ArrayList<>();
    references(contract, references);

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(Json.createPointer(reference.substring(1)).containsValue(contract))
                .as(reference)
                .isTrue());
  }

  private static void references(JsonValue json, List<String> found) {
    if (json instanceof JsonObject object) {
      object.forEach((name, value) -> {
        if (name.equals("$ref") && value instanceof JsonString reference) {
          found.add(reference.getString());
        }
        references(value, found);
      });
    }
    if (json instanceof JsonArray items) {
      items.forEach(item -> references(item, found));
    }
  }

  @Test
  void operation_ids_are_unique_and_every_answer_is_described() throws IOException {
    List<String> ids = new ArrayList<>();
    contract()
        .getJsonObject("paths")
        .values()
        .forEach(path ->
            path.asJsonObject().values().stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(operation -> operation.containsKey("operationId"))
                .forEach(operation -> {
                  ids.add(operation.getString("operationId"));
                  assertThat(operation.getJsonObject("responses"))
                      .containsKeys("400", "429", "500");
                }));

    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(25);
  }

  private static JsonObject contract() throws IOException {
    Path made = Path.of("target/classes/contract/openapi.json");
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(made))) {
      return reader.readObject();
    }
  }
}
