package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/** From a registered lead to explained commission, by two systems and the company's people. */
class SliceIT {
  @Test
  void a_lead_is_registered_approved_worked_on_won_and_earns_an_explained_commission() {
    Answer lead = Work.lead(Work.NORD);
    assertThat(lead.header("Location").orElse("")).endsWith(lead.id());
    assertThat(lead.etag()).matches("\"v\\d+\"");
    assertThat(lead.at("/status")).isEqualTo("submitted");
    assertThat(lead.at("/due_at")).isNotBlank();

    Answer decision = Work.approve(lead);
    assertThat(decision.header("Location").orElse("")).contains("/decisions/dec_");

    Answer approved = Work.NORD.get("/leads/" + lead.id());
    assertThat(approved.at("/status")).isEqualTo("approved");
    assertThat(approved.at("/protected_until")).isNotBlank();

    Answer deal = Work.NORD.get("/deals/" + approved.at("/deal_id"));
    assertThat(deal.at("/lead_id")).isEqualTo(lead.id());
    assertThat(deal.at("/stage")).isEqualTo("prospect");

    Answer moved =
        Work.NORD
            .ifMatch(deal)
            .post("/deals/" + deal.id() + "/stage-moves", Json.object("{'to': 'proposal'}"));
    assertThat(moved.status()).as(moved.toString()).isEqualTo(201);
    Answer proposed = Work.NORD.get("/deals/" + deal.id());
    assertThat(proposed.at("/stage")).isEqualTo("proposal");
    assertThat(proposed.at("/probability")).isEqualTo("60");

    Work.win(Work.NORD, proposed);
    JsonNode line = Work.commission(Work.NORD, deal).data().getFirst();
    assertThat(Work.NORD.get("/leads/" + lead.id()).at("/status")).isEqualTo("converted");
    explains(line);
  }

  /** The trace, calculated again here, gives the same cent. */
  private static void explains(JsonNode line) {
    Answer trace = Work.NORD.get("/commission-lines/" + line.path("id").asText() + "/trace");
    Map<String, String> steps = new HashMap<>();
    trace
        .json()
        .path("steps")
        .forEach(step -> steps.put(step.path("name").asText(), step.path("value").asText()));
    assertThat(steps)
        .containsKeys("deal", "plan", "plan_version", "rule", "base", "rate", "rounding", "result");
    BigDecimal again =
        new BigDecimal(line.at("/terms/base/amount").asText())
            .multiply(new BigDecimal(line.at("/terms/rate_percent").asText()))
            .divide(BigDecimal.valueOf(100))
            .setScale(2, RoundingMode.HALF_EVEN);
    assertThat(new BigDecimal(line.at("/amount/amount").asText())).isEqualByComparingTo(again);
    assertThat(trace.at("/fingerprint")).matches("[0-9a-f]{64}");
  }

  @Test
  void the_same_customer_and_product_again_is_a_duplicate_of_the_firms_own_lead() {
    ObjectNode form = Fresh.lead(Work.product());
    Answer first = Work.NORD.post("/leads", form);
    form.put("external_id", "IT-" + Fresh.word());

    Answer again = Work.NORD.post("/leads", form);

    assertThat(again.status()).as(again.toString()).isEqualTo(409);
    assertThat(again.at("/code")).isEqualTo("duplicate_lead");
    assertThat(again.body()).contains(first.id());
  }

  @Test
  void the_other_firm_is_told_a_band_and_the_reviewer_the_evidence() {
    ObjectNode form = Fresh.lead(Work.product());
    Answer first = Work.NORD.post("/leads", form);
    Work.approve(first);
    form.put("external_id", "IT-" + Fresh.word());

    Answer second = Work.SUED.post("/leads", form);

    assertThat(second.status()).as(second.toString()).isEqualTo(201);
    assertThat(second.at("/possible_conflict")).isEqualTo("true");
    assertThat(second.body()).doesNotContain(first.id()).doesNotContainIgnoringCase("nord");
    assertThat(Work.APPROVER.get("/leads/" + second.id()).body()).contains(first.id());
    Answer refused =
        Work.APPROVER
            .ifMatch(second)
            .post("/leads/" + second.id() + "/decisions", Json.object("{'kind': 'approve'}"));
    assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
  }

  @Test
  void a_question_opens_only_the_fields_it_names() {
    Answer lead = Work.lead(Work.NORD);
    Answer asked =
        Work.APPROVER
            .ifMatch(lead)
            .post(
                "/leads/" + lead.id() + "/decisions",
                Json.object(
                    "{'kind': 'request_info', 'fields': ['need'], 'comment': 'Please say more.'}"));
    assertThat(asked.status()).as(asked.toString()).isEqualTo(201);

    Answer back = Work.NORD.get("/leads/" + lead.id());
    assertThat(back.json().path("editable_fields")).hasSize(1);
    Answer closed =
        Work.NORD
            .ifMatch(back)
            .patch(
                "/leads/" + lead.id(),
                Json.object("{'expected_close': '%s'}".formatted(Fresh.soon().plusDays(1))));
    assertThat(closed.status()).as(closed.toString()).isEqualTo(403);
    assertThat(closed.at("/code")).isEqualTo("field_not_writable");
    assertThat(closed.pointers()).containsExactly("#/expected_close");

    Answer answered =
        Work.NORD
            .ifMatch(back)
            .patch(
                "/leads/" + lead.id(),
                Json.object("{'need': 'They replace a system of their own.', 'submit': true}"));
    assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
    assertThat(answered.at("/status")).isEqualTo("submitted");
  }

  @Test
  void a_rejection_needs_a_reason_and_a_text_and_is_read_by_the_dealer() {
    Answer lead = Work.lead(Work.NORD);
    String decisions = "/leads/" + lead.id() + "/decisions";
    Answer bare = Work.APPROVER.ifMatch(lead).post(decisions, Json.object("{'kind': 'reject'}"));
    assertThat(bare.status()).as(bare.toString()).isEqualTo(400);
    assertThat(bare.pointers()).contains("#/reason_code");

    Answer rejected =
        Work.APPROVER
            .ifMatch(lead)
            .post(
                decisions,
                Json.object(
                    "{'kind': 'reject', 'reason_code': 'other', 'comment': 'Not in your region.'}"));
    assertThat(rejected.status()).as(rejected.toString()).isEqualTo(201);
    assertThat(Work.NORD.get(decisions).data().getFirst().path("comment").asText())
        .isEqualTo("Not in your region.");
  }

  @Test
  void notes_of_the_company_stay_with_the_company() {
    Answer deal = Work.deal(Work.NORD);
    String messages = "/deals/" + deal.id() + "/messages";
    Answer note =
        Work.MANAGER.post(
            messages, Json.object("{'body': 'Margin is thin', 'visibility': 'company'}"));
    Answer word = Work.MANAGER.post(messages, Json.object("{'body': 'Good luck'}"));
    assertThat(note.status()).as(note.toString()).isEqualTo(201);

    assertThat(Work.NORD.get(messages).ids()).containsExactly(word.id());
    assertThat(Work.NORD.get(messages + "/" + note.id()).status()).isEqualTo(404);
    assertThat(Work.MANAGER.get(messages).ids()).contains(note.id(), word.id());
    assertThat(Work.NORD.get("/deals/" + deal.id() + "/history").body())
        .doesNotContain("Margin")
        .doesNotContain(note.id());
    Answer refused =
        Work.NORD.post(messages, Json.object("{'body': 'Hello', 'visibility': 'company'}"));
    assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
  }

  @Test
  void who_did_what_is_read_by_the_auditor_and_by_no_dealer_or_approver() {
    Answer lead = Work.lead(Work.NORD);
    Work.approve(lead);

    Answer trail = Api.person("auditor").get("/audit-records?object_id=" + lead.id());

    assertThat(trail.status()).as(trail.toString()).isEqualTo(200);
    assertThat(trail.body()).contains("lead.submitted", "lead.approved");
    for (Api other : List.of(Work.NORD, Work.APPROVER, Work.MANAGER)) {
      assertThat(other.get("/audit-records").status()).isEqualTo(403);
    }
  }

  @Test
  void finance_sees_what_a_firm_earned_and_the_administrator_does_not() {
    Answer deal = Work.deal(Work.NORD);
    Work.win(Work.NORD, deal);
    Work.commission(Work.NORD, deal);

    Answer lines = Api.person("finance2").get("/commission-lines?deal_id=" + deal.id());

    assertThat(lines.data()).as(lines.toString()).isNotEmpty();
    assertThat(Work.NORD.get("/commission-summary").data()).isNotEmpty();
    assertThat(Api.person("admin").get("/commission-lines").status()).isEqualTo(403);
  }
}
