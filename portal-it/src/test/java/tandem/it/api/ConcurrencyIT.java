package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.AtOnce;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/** Nobody overwrites what they have not seen (api-and-security A.3, rules 13 to 15). */
class ConcurrencyIT {
  private static final JsonNode NEED = Json.object("{'need': 'A need put into other words.'}");
  private static final JsonNode APPROVE = Json.object("{'kind': 'approve'}");

  private static Answer draft() {
    Answer draft = Work.NORD.post("/leads", Fresh.lead(Work.product()).put("submit", false));
    assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
    return draft;
  }

  @Test
  void a_change_needs_the_version_it_is_based_on() {
    Answer draft = draft();
    Answer blind = Work.NORD.patch("/leads/" + draft.id(), NEED);
    assertThat(blind.status()).isEqualTo(428);
    assertThat(blind.at("/code")).isEqualTo("precondition_required");

    Answer changed = Work.NORD.ifMatch(draft).patch("/leads/" + draft.id(), NEED);
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(changed.etag()).isNotEqualTo(draft.etag());

    Answer late = Work.NORD.ifMatch(draft).patch("/leads/" + draft.id(), NEED);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.at("/code")).isEqualTo("version_mismatch");
    assertThat("\"v" + late.at("/current_version") + "\"").isEqualTo(changed.etag());
  }

  @Test
  void a_star_is_not_a_version() {
    Answer any = Work.NORD.with("If-Match", "*").patch("/leads/" + draft().id(), NEED);

    assertThat(any.status()).isEqualTo(400);
    assertThat(any.at("/code")).isEqualTo("if_match_wildcard_refused");
  }

  @Test
  void decisions_moves_closures_and_discarding_need_it_too() {
    Answer lead = Work.lead(Work.NORD);
    Answer deal = Work.deal(Work.NORD);
    List<Answer> blind =
        List.of(
            Work.APPROVER.post("/leads/" + lead.id() + "/decisions", APPROVE),
            Work.NORD.post("/leads/" + lead.id() + "/withdrawals"),
            Work.NORD.post(
                "/deals/" + deal.id() + "/stage-moves", Json.object("{'to': 'proposal'}")),
            Work.NORD.post("/deals/" + deal.id() + "/closures", Json.object("{'outcome': 'won'}")),
            Work.NORD.send("DELETE", "/leads/" + draft().id(), BodyPublishers.noBody()));

    assertThat(blind)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isEqualTo(428));
  }

  @Test
  void what_one_has_already_is_not_sent_again() {
    String draft = "/leads/" + draft().id();
    Answer seen = Work.NORD.get(draft);
    Answer same = Work.NORD.with("If-None-Match", seen.etag()).get(draft);

    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.etag()).isEqualTo(seen.etag());
    assertThat(Work.NORD.with("If-None-Match", "\"v99\"").get(draft).status()).isEqualTo(200);
  }

  @Test
  void of_two_who_decide_at_once_one_wins() {
    Answer lead = Work.lead(Work.NORD);
    Api approver = Work.APPROVER.ifMatch(lead);
    String decisions = "/leads/" + lead.id() + "/decisions";
    JsonNode ask =
        Json.object("{'kind': 'request_info', 'fields': ['need'], 'comment': 'More, please.'}");

    List<Answer> answers =
        AtOnce.all(
            List.of(() -> approver.post(decisions, APPROVE), () -> approver.post(decisions, ask)));

    List<Integer> statuses = answers.stream().map(Answer::status).toList();
    assertThat(statuses).as(answers.toString()).containsOnlyOnce(201);
    assertThat(statuses).allMatch(status -> List.of(201, 409, 412, 422).contains(status));
    assertThat(Work.NORD.get(decisions).data()).hasSize(1);
  }
}
