package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.AtOnce;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/**
 * One engine, two ways to sell (features EL1, EL24, SB5): shelf goods step by step, projects with
 * reasons; a gate names everything it misses.
 */
class SalesProcessIT {
  private static final JsonNode TO_PROPOSAL = Json.object("{'to': 'proposal'}");

  @Test
  void shelf_goods_go_step_by_step_through_gates_of_their_own() {
    Answer deal = deal("TR-ADMIN", "2900.00");
    Answer shelf = process("shelf");
    assertThat(deal.at("/process/id")).isEqualTo(shelf.id());
    assertThat(deal.at("/process/stage_name/en")).isEqualTo("Request");
    assertThat(deal.at("/probability")).isEqualTo("30");
    assertThat(Work.NORD.get("/deals?stage=prospect&limit=100").data())
        .as("a list says the same chance")
        .filteredOn(row -> row.path("id").asText().equals(deal.id()))
        .singleElement()
        .satisfies(row -> assertThat(row.path("probability").asInt()).isEqualTo(30));
    assertThat(deal.json().path("process").path("next_stages").toString())
        .isEqualTo("[\"proposal\"]");
    assertThat(deal.json().path("allowed_actions").toString())
        .contains("\"move\"", "\"lose\"")
        .doesNotContain("\"win\"");

    Answer skipped = move(deal, "{'to': 'negotiation'}");
    refused(skipped, 409, "transition_not_allowed");
    assertThat(skipped.json().path("allowed").toString()).isEqualTo("[\"proposal\"]");

    Answer offered = moved(deal, TO_PROPOSAL.toString());
    Answer asked = Work.NORD.get("/deals/" + deal.id() + "/stage-requirements?to=negotiation");
    assertThat(asked.at("/allowed")).isEqualTo("true");
    assertThat(asked.at("/met")).isEqualTo("false");
    assertThat(asked.at("/checks/0/pointer")).isEqualTo("#/answers/delivery_address");
    assertThat(asked.at("/checks/0/question/ru")).isEqualTo("Адрес поставки");
    Answer missing = move(offered, "{'to': 'negotiation'}");
    refused(missing, 422, "stage_requirements_missing");
    assertThat(missing.pointers()).containsExactly("#/answers/delivery_address");

    Answer wrong = patch(offered, "{'answers': {'colour': 'red'}}");
    assertThat(wrong.pointers()).containsExactly("#/answers/colour");
    Answer blank = patch(offered, "{'answers': {'delivery_address': ' '}}");
    assertThat(blank.status()).as(blank.toString()).isEqualTo(200);
    assertThat(
            Work.NORD.get("/deals/" + deal.id() + "/stage-requirements?to=negotiation").at("/met"))
        .isEqualTo("false");
    Answer told = patch(blank, "{'answers': {'delivery_address': 'Hafenstraße 4, Hamburg'}}");
    assertThat(told.status()).as(told.toString()).isEqualTo(200);
    Answer ordered = moved(told, "{'to': 'negotiation'}");

    Answer unsigned = close(ordered, "{'outcome': 'won'}");
    refused(unsigned, 422, "stage_requirements_missing");
    assertThat(unsigned.pointers()).containsExactly("#/contract/number");
    Answer won =
        close(
            ordered,
            "{'outcome': 'won', 'contract': {'number': 'N-7', 'date': '2026-11-20'}, 'amount': {'amount': '2800.00', 'currency': 'EUR'}}");
    assertThat(won.status()).as(won.toString()).isEqualTo(201);
    assertThat(won.at("/contract/number")).isEqualTo("N-7");
    assertThat(won.at("/amount/amount")).isEqualTo("2800.00");
    refused(
        Work.NORD.ifMatch(won).post("/deals/" + deal.id() + "/stage-moves", TO_PROPOSAL),
        409,
        "transition_not_allowed");
  }

  @Test
  void a_project_leaves_stages_out_with_a_reason_and_tells_all_that_is_missing() {
    Answer deal = deal("TD-CORE", "60000.00");
    assertThat(deal.at("/process/id")).isEqualTo(process("project").id());

    refused(move(deal, "{'to': 'proposal'}"), 422, "skip_reason_required");
    Answer leapt = close(deal, "{'outcome': 'won'}");
    refused(leapt, 422, "skip_reason_required");
    assertThat(leapt.pointers()).containsExactly("#/skip_reason");
    Answer missing = move(deal, "{'to': 'proposal', 'reason': 'They know us well.'}");
    refused(missing, 422, "stage_requirements_missing");
    assertThat(missing.pointers())
        .containsExactly(
            "#/answers/decision_role", "#/answers/budget_confirmed", "#/answers/rivals");

    Answer told =
        patch(
            deal,
            "{'answers': {'decision_role': 'Head of operations', 'budget_confirmed': true, 'rivals': 'None'}}");
    Answer moved = moved(told, "{'to': 'proposal', 'reason': 'They know us well.'}");
    assertThat(moved.at("/stage")).isEqualTo("proposal");
    assertThat(moved.json().path("stage_moves").toString()).contains("They know us well.");
    Answer winning = Work.NORD.get("/deals/" + deal.id() + "/stage-requirements?to=won");
    assertThat(winning.at("/allowed")).isEqualTo("true");
    assertThat(winning.at("/reason_required")).as("a stage is left out").isEqualTo("true");
    assertThat(winning.at("/met")).isEqualTo("false");
    assertThat(winning.json().path("checks").findValuesAsText("pointer"))
        .containsExactly("#/contract/number", "#/contract/date");
    assertThat(winning.json().path("checks").findValuesAsText("met"))
        .containsExactly("false", "false");
    assertThat(Work.NORD.get("/deals/" + deal.id() + "/stage-requirements?to=lost").status())
        .isEqualTo(400);
  }

  @Test
  void everything_else_goes_the_standard_way_and_strangers_see_nothing() {
    Answer deal = Work.deal(Work.NORD);
    assertThat(deal.at("/process/id")).isEqualTo(process("standard").id());
    assertThat(Work.SUED.get("/deals/" + deal.id() + "/stage-requirements?to=won").status())
        .isEqualTo(404);
    assertThat(Work.NORD.get("/deals/" + deal.id() + "/stage-requirements").status())
        .isEqualTo(400);
    assertThat(Work.NORD.get("/sales-processes/" + process("project").id() + "/versions").data())
        .as("drafts are the company's")
        .allMatch(version -> version.path("status").asText().equals("published"));
  }

  @Test
  void of_fifty_writers_with_one_version_one_moves() {
    Answer deal = Work.deal(Work.NORD);
    List<Callable<Answer>> writers =
        Stream.<Callable<Answer>>generate(() -> () -> move(deal, "{'to': 'qualified'}"))
            .limit(50)
            .toList();

    List<Integer> statuses = AtOnce.all(writers).stream().map(Answer::status).toList();

    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses).allMatch(status -> List.of(201, 409, 412).contains(status));
    assertThat(Work.NORD.get("/deals/" + deal.id()).json().path("stage_moves")).hasSize(2);
  }

  private static Answer deal(String product, String amount) {
    ObjectNode lead = Fresh.lead(product(product));
    lead.set("amount", Json.object("{'amount': '%s', 'currency': 'EUR'}".formatted(amount)));
    Answer handedIn = Work.NORD.post("/leads", lead);
    assertThat(handedIn.status()).as(handedIn.toString()).isEqualTo(201);
    Answer seen = Work.NORD.get("/leads/" + handedIn.id());
    if (!seen.at("/status").equals("approved")) {
      Work.approve(seen);
    }
    Answer deal = Work.NORD.get("/deals/" + Work.NORD.get("/leads/" + seen.id()).at("/deal_id"));
    assertThat(deal.status()).as(deal.toString()).isEqualTo(200);
    return deal;
  }

  private static String product(String code) {
    return Work.NORD.get("/products?limit=100").data().stream()
        .filter(product -> product.path("code").asText().equals(code))
        .map(product -> product.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static Answer process(String code) {
    String id =
        Work.NORD.get("/sales-processes").data().stream()
            .filter(process -> process.path("code").asText().equals(code))
            .map(process -> process.path("id").asText())
            .findFirst()
            .orElseThrow();
    return Work.NORD.get("/sales-processes/" + id);
  }

  private static Answer move(Answer deal, String body) {
    return Work.NORD.ifMatch(deal).post("/deals/" + deal.id() + "/stage-moves", Json.object(body));
  }

  private static Answer moved(Answer deal, String body) {
    Answer moved = move(deal, body);
    assertThat(moved.status()).as(moved.toString()).isEqualTo(201);
    return moved;
  }

  private static Answer patch(Answer deal, String body) {
    return Work.NORD.ifMatch(deal).patch("/deals/" + deal.id(), Json.object(body));
  }

  private static Answer close(Answer deal, String body) {
    return Work.NORD.ifMatch(deal).post("/deals/" + deal.id() + "/closures", Json.object(body));
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.at("/code")).isEqualTo(code);
  }
}
