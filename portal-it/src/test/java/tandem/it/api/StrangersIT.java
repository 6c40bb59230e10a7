package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Firm;
import tandem.it.harness.Work;

/**
 * For every operation of the published contract: what belongs to the other firm does not exist, be
 * its id in the path, the query or the body (api-and-security D.2 API1). A new operation is in it
 * without a line here; a new kind of id needs one in {@code isolation/ids.csv}.
 */
class StrangersIT {
  /** The same for all firms; nobody's. */
  private static final Set<String> SHARED =
      Set.of(
          "product_id",
          "agreement_id",
          "application_id",
          "programme_id",
          "plan_id",
          "process_id",
          "set",
          "code");

  private static final Map<String, String> theirs = new HashMap<>();

  @BeforeAll
  static void the_other_firm_has_one_of_everything() {
    theirs.putAll(Belongings.of(Firm.SUED, Work.SUED));
  }

  static List<Operation> operations_on_one_object() {
    return Operation.all().stream()
        .filter(operation -> !operation.isPublic())
        .filter(operation -> operation.parameters().stream().anyMatch(name -> !isShared(name)))
        // one's own key space: the other firm's key is free here
        .filter(operation -> !operation.parameters().equals(List.of("external_id")))
        .toList();
  }

  private static boolean isShared(String parameter) {
    return SHARED.contains(parameter);
  }

  @Test
  void every_kind_of_parameter_is_known_and_the_other_firm_has_one_of_it() {
    List<String> missing = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      for (String parameter : operation.parameters()) {
        if (!Kinds.known(parameter)) {
          missing.add(
              "isolation/ids.csv needs a line for {%s} of %s".formatted(parameter, operation));
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(operations_on_one_object()).hasSizeGreaterThan(15);
  }

  /** Without this the other tests could be green because nobody has anything. */
  @Test
  void the_other_firm_reads_what_is_asked_for_here() {
    List<String> unreadable = new ArrayList<>();
    for (Operation operation : operations_on_one_object()) {
      boolean whole = operation.parameters().stream().allMatch(theirs::containsKey);
      if (operation.reads() && whole) {
        Answer own = Work.SUED.get(operation.with(theirs));
        if (own.status() == 404) {
          unreadable.add(own.toString());
        }
      }
    }
    assertThat(unreadable).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("operations_on_one_object")
  void the_other_firms_object_answers_as_one_that_never_was(Operation operation) {
    Answer foreign = call(operation, operation.with(theirs), body(operation));
    Answer random = call(operation, operation.withRandomIds(), body(operation));

    // an operation of the company is refused before anybody looks for the object
    assertThat(foreign.status()).as(foreign.toString()).isIn(404, 403);
    assertAlike(foreign, random, Map.of());
    assertThat(foreign.header("ETag")).isEqualTo(random.header("ETag"));
  }

  @Test
  void their_ids_in_the_query_find_as_much_as_ids_that_never_were() {
    int tried = 0;
    for (Operation operation : Operation.all()) {
      if (!operation.reads() || operation.isPublic() || !operation.parameters().isEmpty()) {
        continue;
      }
      for (String parameter : operation.query().keySet()) {
        Optional<String> prefix = Kinds.prefix(parameter);
        String foreign = theirs.get(parameter.equals("q") ? "external_id" : parameter);
        if (foreign == null || isShared(parameter)) {
          continue;
        }
        String random = prefix.map(Kinds::randomOf).orElse("nobody-has-this");
        Answer asked = Work.NORD.get(query(operation, parameter, foreign));
        assertThat(asked.body()).doesNotContain("\"id\":\"" + foreign);
        assertThat(asked.data()).as(asked.toString()).isEmpty();
        assertAlike(
            asked, Work.NORD.get(query(operation, parameter, random)), Map.of(foreign, random));
        tried++;
      }
    }
    assertThat(tried).as("id parameters of lists").isGreaterThan(5);
  }

  @Test
  void their_ids_in_a_body_are_refused_as_ids_that_never_were() {
    for (Operation operation : Operation.all()) {
      if (operation.body().isEmpty() || operation.isPublic()) {
        continue;
      }
      for (String member : Contract.members(operation.body().get().getValue()).keySet()) {
        String foreign = theirs.get(member);
        if (foreign == null || isShared(member) || member.equals("external_id")) {
          continue;
        }
        Map<String, String> own = new HashMap<>(Kinds.of(Firm.NORD));
        ObjectNode body = Bodies.valid(operation);
        Answer asked = call(operation, operation.with(own), text(body.put(member, foreign)));
        String random = Kinds.random(member);
        Answer control = call(operation, operation.with(own), text(body.put(member, random)));

        assertThat(asked.status()).as(asked.toString()).isGreaterThanOrEqualTo(400);
        assertAlike(asked, control, Map.of(foreign, random));
      }
    }
  }

  @Test
  void their_cursor_opens_no_page_here() {
    int tried = 0;
    for (Operation operation : Operation.all()) {
      if (!operation.query().containsKey("cursor") || !operation.parameters().isEmpty()) {
        continue;
      }
      Answer page = Work.SUED.get(operation.path() + "?limit=1");
      String cursor = page.at("/next_cursor");
      if (!cursor.isEmpty()) {
        Answer stolen = Work.NORD.get(operation.path() + "?limit=1&cursor=" + cursor);
        assertThat(stolen.status()).as(stolen.toString()).isEqualTo(400);
        assertThat(stolen.at("/code")).isEqualTo("invalid_cursor");
        tried++;
      }
    }
    assertThat(tried).as("lists of more than one page").isPositive();
  }

  @Test
  void lists_hold_none_of_theirs() {
    for (Operation operation : Operation.all()) {
      if (!operation.reads() || operation.isPublic() || !operation.parameters().isEmpty()) {
        continue;
      }
      Answer list = Work.NORD.get(operation.path());
      theirs.entrySet().stream()
          .filter(id -> !id.getValue().isEmpty() && !isShared(id.getKey()))
          // a customer belongs to nobody; its id is shown to no partner all the same
          .forEach(id ->
              assertThat(list.body()).as(list.toString()).doesNotContain("\"" + id.getValue()));
    }
  }

  private static Answer call(Operation operation, String path, BodyPublisher body) {
    String type = operation.body().map(Map.Entry::getKey).orElse("application/json");
    return Work.NORD
        .with("If-Match", "\"v0\"")
        .with("Idempotency-Key", Api.key())
        .with("Content-Type", type)
        .send(operation.method(), path, body);
  }

  private static BodyPublisher body(Operation operation) {
    return operation.body().isEmpty() ? BodyPublishers.noBody() : text(Bodies.valid(operation));
  }

  private static BodyPublisher text(JsonNode body) {
    return BodyPublishers.ofString(body.toString());
  }

  private static String query(Operation operation, String parameter, String value) {
    return operation.path()
        + "?"
        + URLEncoder.encode(parameter, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Byte for byte, but for the request's id, the address and the id that was asked for. */
  private static void assertAlike(Answer foreign, Answer random, Map<String, String> asked) {
    assertThat(foreign.status()).as(foreign + "\n" + random).isEqualTo(random.status());
    String masked = masked(foreign);
    for (Map.Entry<String, String> id : asked.entrySet()) {
      masked = masked.replace(id.getKey(), id.getValue());
    }
    assertThat(masked).isEqualTo(masked(random));
  }

  private static String masked(Answer answer) {
    String body = answer.body();
    for (String member : List.of("/request_id", "/instance")) {
      if (!answer.at(member).isEmpty()) {
        body = body.replace(answer.at(member), "…");
      }
    }
    return body;
  }
}
