package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Firm;
import tandem.it.harness.Json;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * For every operation of the published contract: what belongs to the other firm does not exist
 * (api-and-security D.2 API1). A new operation is in it without a line here; a new kind of id needs
 * an example in {@link #theirs}.
 */
class StrangersIT {
  private static final Map<String, String> theirs = new HashMap<>();

  @BeforeAll
  static void the_other_firm_has_one_of_everything() {
    Answer deal = Work.deal(Work.SUED);
    Answer message =
        Work.SUED.post("/deals/" + deal.id() + "/messages", Json.object("{'body': 'Hello'}"));
    Work.win(Work.SUED, Work.SUED.get("/deals/" + deal.id()));
    String lead = deal.at("/lead_id");
    theirs.put("lead_id", lead);
    theirs.put("deal_id", deal.id());
    theirs.put("message_id", message.id());
    theirs.put("decision_id", Work.SUED.get("/leads/" + lead + "/decisions").ids().getFirst());
    theirs.put("line_id", Work.commission(Work.SUED, deal).ids().getFirst());
    theirs.put("partner_id", PublicId.format("org", Firm.SUED.partner()));
    theirs.put("external_id", deal.at("/external_id"));
  }

  static List<Operation> operations_on_one_object() {
    return Operation.all().stream()
        .filter(operation -> !operation.isPublic())
        .filter(operation -> operation.parameters().stream().anyMatch(name -> name.endsWith("_id")))
        .filter(operation -> !operation.parameters().equals(List.of("product_id")))
        // one's own key space: the other firm's key is free here
        .filter(operation -> !operation.parameters().equals(List.of("external_id")))
        .toList();
  }

  @Test
  void there_are_such_operations() {
    assertThat(operations_on_one_object()).hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("operations_on_one_object")
  void the_other_firms_object_answers_as_one_that_never_was(Operation operation) {
    Answer foreign = call(operation, operation.with(theirs));
    Answer random = call(operation, operation.withRandomIds());

    // an operation of the company is refused before anybody looks for the object
    assertThat(foreign.status()).as(foreign.toString()).isIn(404, 403);
    assertThat(foreign.status()).isEqualTo(random.status());
    assertThat(masked(foreign)).isEqualTo(masked(random));
    assertThat(foreign.header("ETag")).isEqualTo(random.header("ETag"));
  }

  private static Answer call(Operation operation, String path) {
    Api caller =
        Work.NORD
            .with("If-Match", "\"v0\"")
            .with("Idempotency-Key", Api.key())
            .with("Content-Type", type(operation));
    return caller.send(operation.method(), path, body(operation));
  }

  private static String type(Operation operation) {
    return operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
  }

  /** A body that would be right. */
  private static BodyPublisher body(Operation operation) {
    String text =
        switch (operation.operationId()) {
          case "decideLead" -> "{\"kind\":\"approve\"}";
          case "moveDeal" -> "{\"to\":\"proposal\"}";
          case "closeDeal" -> "{\"outcome\":\"won\"}";
          case "writeDealMessage" -> "{\"body\":\"Hello\"}";
          case "changeLead", "changeDeal" -> "{\"need\":\"Another need in other words.\"}";
          default -> "";
        };
    return text.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
  }

  /** Without what differs in any two answers: the request's id and the address. */
  private static String masked(Answer answer) {
    return answer
        .body()
        .replace(answer.at("/request_id"), "…")
        .replace(answer.at("/instance"), "…");
  }

  @Test
  void lists_hold_none_of_theirs() {
    for (Operation operation : Operation.all()) {
      if (!operation.method().equals("GET")
          || operation.isPublic()
          || !operation.parameters().isEmpty()) {
        continue;
      }
      Answer list = Work.NORD.get(operation.path());
      theirs.values().stream()
          .filter(id -> !id.isEmpty())
          .forEach(id -> assertThat(list.body()).as(list.toString()).doesNotContain(id));
    }
  }

  @Test
  void their_ids_in_a_filter_find_nothing() {
    for (String query :
        List.of(
            "/leads?partner_id=" + theirs.get("partner_id"),
            "/deals?partner_id=" + theirs.get("partner_id"),
            "/deals?lead_id=" + theirs.get("lead_id"),
            "/leads?external_id=" + theirs.get("external_id"),
            "/commission-lines?deal_id=" + theirs.get("deal_id"),
            "/commission-lines?partner_id=" + theirs.get("partner_id"))) {
      Answer answer = Work.NORD.get(query);
      assertThat(answer.status()).as(answer.toString()).isIn(200, 400, 403, 404);
      assertThat(answer.data()).as(answer.toString()).isEmpty();
    }
  }
}
