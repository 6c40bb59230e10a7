package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Json;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/** An approver who goes away gives the queue to a channel manager, by API and by page. */
class DelegationIT {
  private static final Api AWAY = Api.person("approver2");
  private static final Api DELEGATE = Api.person("channel");
  private static final JsonNode APPROVE = Json.object("{'kind': 'approve'}");

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Berlin"));
  }

  @AfterEach
  void the_queue_is_with_its_approver_again() {
    for (JsonNode given : AWAY.get("/approval-delegations").data()) {
      if (given.path("ended_at").isMissingNode() || given.path("ended_at").isNull()) {
        AWAY.ifMatch(AWAY.get("/approval-delegations/" + given.path("id").asText()))
            .send(
                "DELETE",
                "/approval-delegations/" + given.path("id").asText(),
                BodyPublishers.noBody());
      }
    }
  }

  private static Answer give(String delegate, LocalDate from, LocalDate until) {
    return AWAY.post(
        "/approval-delegations",
        Json.object(
            "{'delegate_id': '%s', 'from': '%s', 'until': '%s'}".formatted(delegate, from, until)));
  }

  private static String idOf(Api person) {
    return person.get("/me").at("/id");
  }

  private static Answer approve(Api reviewer, Answer lead) {
    return reviewer
        .ifMatch(reviewer.get("/leads/" + lead.id()))
        .post("/leads/" + lead.id() + "/decisions", APPROVE);
  }

  @Test
  void a_delegate_decides_while_it_lasts_and_both_names_stand_there() {
    Answer before = Work.lead(Work.NORD);
    assertThat(approve(DELEGATE, before).status()).isEqualTo(403);

    Answer given = give(idOf(DELEGATE), today(), today().plusDays(3));
    assertThat(given.status()).as(given.toString()).isEqualTo(201);
    Answer decided =
        Await.until(
            "the delegate decides", () -> approve(DELEGATE, before), it -> it.status() == 201);
    assertThat(decided.at("/in_place_of")).isNotEmpty().isNotEqualTo(decided.at("/author"));
    assertThat(Reader.of("approver").get("/leads/" + before.id()).body())
        .contains(decided.at("/in_place_of"));

    AWAY.ifMatch(given)
        .send("DELETE", "/approval-delegations/" + given.id(), BodyPublishers.noBody());
    Answer after = Work.lead(Work.NORD);
    Await.until(
        "the delegate decides no more",
        () -> approve(DELEGATE, after),
        it -> it.at("/code").equals("role_required"));
  }

  @Test
  void wrong_days_and_people_are_told_by_field_and_overlaps_refused() {
    Answer wrong = give(idOf(AWAY), today().minusDays(1), today().minusDays(2));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("in_the_past", "before_start", "delegate_unfit");
    assertThat(give(idOf(Api.person("finance")), today(), today()).body())
        .contains("delegate_unfit");

    assertThat(give(idOf(DELEGATE), today().plusDays(5), today().plusDays(9)).status())
        .isEqualTo(201);
    assertThat(give(idOf(DELEGATE), today().plusDays(9), today().plusDays(12)).at("/code"))
        .isEqualTo("delegation_overlaps");
  }

  @Test
  void the_page_does_the_same_and_keeps_what_was_typed() {
    Reader approver = Reader.of("approver2");
    assertThat(approver.get("/queue/absence").body()).contains("name=\"delegate_id\"");
    var again =
        approver.post(
            "/queue/absence", Map.of("delegate_id", "", "from", "", "until", "2030-01-01"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("2030-01-01", "e-delegate_id", "e-from");

    String first = today().plusDays(20).toString();
    var done =
        approver.post(
            "/queue/absence", Map.of("delegate_id", idOf(DELEGATE), "from", first, "until", first));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(approver.get("/queue/absence").body()).contains("/end");
  }
}
