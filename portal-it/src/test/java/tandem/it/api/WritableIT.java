package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Work;

/**
 * Nobody writes a member that the contract does not offer for writing: neither what the server sets
 * nor what the company alone keeps, nor a name that means nothing (api-and-security D.2 API3). For
 * every operation with a body, over every member that any view shows.
 */
class WritableIT {
  /** Names an attacker tries first, whether or not a view has them. */
  private static final Set<String> TEMPTING =
      Set.of(
          "id",
          "object",
          "version",
          "status",
          "stage",
          "split",
          "margin",
          "protected_until",
          "organization_id",
          "partner_id",
          "partner",
          "owner_id",
          "role",
          "roles",
          "tier",
          "created_at",
          "updated_at",
          "no_such_member",
          "__proto__",
          "class");

  private static final Set<String> REFUSALS = Set.of("unknown_field", "field_not_writable");

  private static Desk desk;

  @BeforeAll
  static void records_of_a_system() {
    desk = new Desk(Work.NORD);
  }

  static List<Operation> operations_with_a_body() {
    return Operation.all().stream()
        .filter(operation -> operation.body().isPresent() && !operation.isPublic())
        .toList();
  }

  @Test
  void there_are_such_operations() {
    assertThat(operations_with_a_body()).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("operations_with_a_body")
  void only_offered_members_are_taken(Operation operation) {
    JsonNode schema = operation.body().orElseThrow().getValue();
    Set<String> offered = Contract.members(schema).keySet();
    Set<String> tried = new TreeSet<>(TEMPTING);
    tried.addAll(Contract.members(operation.answer()).keySet());
    tried.removeAll(offered);
    String path = operation.with(desk.ids(operation));
    String dry = operation.hasDryRun() ? "?dry_run=true" : "";

    for (String member : tried) {
      ObjectNode body = Bodies.valid(operation);
      body.set(member, JsonNodeFactory.instance.textNode("x"));
      Answer answer = send(operation, path + dry, body);
      assertThat(answer.status()).as(member + ": " + answer).isIn(400, 403);
      if (answer.status() == 400) {
        assertThat(codes(answer)).as(member + ": " + answer).containsAnyElementsOf(REFUSALS);
      }
    }
  }

  /** Inside the members too: an object in the body takes no more than it declares. */
  @ParameterizedTest
  @MethodSource("operations_with_a_body")
  void nor_are_unknown_members_of_members(Operation operation) {
    JsonNode schema = operation.body().orElseThrow().getValue();
    String path = operation.with(desk.ids(operation));
    String dry = operation.hasDryRun() ? "?dry_run=true" : "";
    for (Map.Entry<String, JsonNode> member : Contract.members(schema).entrySet()) {
      JsonNode kind = Contract.alternatives(member.getValue()).getFirst();
      if (!kind.path("type").asText().equals("object") || kind.path("properties").isEmpty()) {
        continue;
      }
      ObjectNode inner = (ObjectNode) Bodies.sample(kind, member.getKey(), 0);
      inner.put("no_such_member", "x");
      ObjectNode body = Bodies.valid(operation);
      body.set(member.getKey(), inner);
      Answer answer = send(operation, path + dry, body);
      assertThat(answer.status()).as(member.getKey() + ": " + answer).isIn(400, 403);
    }
  }

  private static Answer send(Operation operation, String path, ObjectNode body) {
    Api caller =
        Work.NORD
            .with("Idempotency-Key", Api.key())
            .with("Content-Type", operation.body().orElseThrow().getKey());
    caller =
        operation.method().equals("PUT")
            ? caller.with("If-None-Match", "*")
            : caller.with("If-Match", "\"v0\"");
    return caller.send(operation.method(), path, BodyPublishers.ofString(body.toString()));
  }

  private static List<String> codes(Answer answer) {
    return Stream.concat(
            Stream.of(answer.at("/code")),
            answer.json().path("errors").findValuesAsText("code").stream())
        .toList();
  }
}
