package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Database;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/** What happens to a lead after the first decision, seen by two systems and two reviewers. */
class AfterDecisionIT {
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
  private static final String WHY = "{'reason': 'We met the buyer twice this month.'}";
  private static final Api OTHER = Api.person("approver2");
  private static final Api SELLER = Api.person("nord-seller");
  private static final String OWNER =
      PublicId.format("usr", UUID.fromString("00000000-0000-4000-8000-000000000101"));

  private static Answer ask(Answer lead, String what, String body) {
    return Work.NORD
        .ifMatch(Work.NORD.get("/leads/" + lead.id()))
        .post("/leads/" + lead.id() + "/" + what, Json.object(body));
  }

  private static Answer seen(Answer lead) {
    return Work.NORD.get("/leads/" + lead.id());
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.at("/code")).isEqualTo(code);
  }

  @Test
  void a_rejection_is_appealed_once_and_whoever_rejected_it_does_not_decide() {
    Answer lead = Work.lead(Work.NORD);
    Work.reject(lead);
    assertThat(seen(lead).at("/appeal_until")).isEqualTo(today.plusDays(30).toString());
    refused(ask(lead, "appeals", "{'reason': 'Too short'}"), 400, "validation_failed");

    Answer appealed = ask(lead, "appeals", WHY);

    assertThat(appealed.status()).as(appealed.toString()).isEqualTo(201);
    assertThat(appealed.at("/status")).isEqualTo("appealed");
    assertThat(appealed.at("/submitted_at")).isEqualTo(lead.at("/submitted_at"));
    assertThat(appealed.at("/requests/0/outcome")).isEqualTo("open");
    Answer desk = Work.APPROVER.get("/leads/" + lead.id());
    assertThat(desk.json().path("allowed_actions")).isEmpty();
    assertThat(desk.at("/requests/0/reason")).contains("met the buyer");
    refused(
        Work.APPROVER
            .ifMatch(desk)
            .post("/leads/" + lead.id() + "/decisions", Json.object("{'kind': 'approve'}")),
        403,
        "same_reviewer");
    refused(ask(lead, "appeals", WHY), 409, "appeal_used");

    Work.decide(OTHER, lead, "{'kind': 'approve'}");
    assertThat(seen(lead).at("/status")).isEqualTo("approved");
    assertThat(seen(lead).at("/requests/0/outcome")).isEqualTo("granted");
    assertThat(
            Await.until(
                "the notice of the appeal's end",
                () -> noticesOf(lead),
                kinds -> kinds.contains("lead.appeal_granted")))
        .as("one for each reviewer, one for whoever had rejected it")
        .contains("lead.appealed")
        .containsOnlyOnce("lead.appeal_granted");
  }

  @Test
  void only_a_rejection_is_appealed() {
    Answer refused = ask(Work.lead(Work.NORD), "appeals", WHY);

    refused(refused, 409, "transition_not_allowed");
    assertThat(refused.json().path("allowed"))
        .map(JsonNode::asText)
        .contains("approved", "withdrawn")
        .doesNotContain("appealed");
  }

  @Test
  void protection_goes_on_when_its_dealer_asks_in_time() {
    Answer early = Work.lead(Work.NORD);
    Work.approveFor(early, 31);
    refused(ask(early, "extensions", WHY), 409, "extension_too_early");

    Answer lead = Work.lead(Work.NORD);
    Work.approveFor(lead, 30);
    assertThat(ask(lead, "extensions", WHY).status()).isEqualTo(201);
    refused(ask(lead, "extensions", WHY), 409, "request_open");
    Answer granted = Work.decide(Work.APPROVER, lead, "{'kind': 'grant'}");

    assertThat(granted.at("/protected_until")).isEqualTo(today.plusDays(60).toString());
    assertThat(granted.at("/request_id")).isEqualTo(seen(lead).at("/requests/0/id"));
    assertThat(seen(lead).at("/extensions")).isEqualTo("1");
    assertThat(seen(lead).at("/requests/0/outcome")).isEqualTo("granted");
    refused(
        Work.APPROVER
            .ifMatch(Work.APPROVER.get("/leads/" + lead.id()))
            .post("/leads/" + lead.id() + "/decisions", Json.object("{'kind': 'grant'}")),
        409,
        "nothing_asked");
  }

  @Test
  void a_refused_extension_needs_a_reason() {
    Answer lead = Work.lead(Work.NORD);
    Work.approveFor(lead, 5);
    assertThat(ask(lead, "extensions", WHY).status()).isEqualTo(201);
    refused(
        Work.APPROVER
            .ifMatch(Work.APPROVER.get("/leads/" + lead.id()))
            .post("/leads/" + lead.id() + "/decisions", Json.object("{'kind': 'refuse'}")),
        400,
        "validation_failed");
    Work.decide(Work.APPROVER, lead, "{'kind': 'refuse', 'comment': 'No work seen.'}");

    assertThat(seen(lead).at("/protected_until")).isEqualTo(today.plusDays(5).toString());
  }

  @Test
  void a_corrected_customer_stands_on_the_lead_and_on_its_deal() {
    Answer lead = Work.lead(Work.NORD);
    Work.approve(lead);
    refused(
        ask(
            lead,
            "corrections",
            "{'customer': {'tax_id': {'scheme': 'inn', 'number': '7707083894'}}, 'reason': 'The register says otherwise.'}"),
        400,
        "validation_failed");
    String name = Fresh.company();
    Answer asked =
        ask(
            lead,
            "corrections",
            "{'customer': {'name': '%s', 'tax_id': {'scheme': 'inn', 'number': '%s'}}, 'reason': 'The register says otherwise.'}"
                .formatted(name, Fresh.inn()));
    assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
    assertThat(asked.at("/customer/name")).isNotEqualTo(name);
    Work.decide(Work.APPROVER, lead, "{'kind': 'grant'}");

    Answer corrected = seen(lead);
    assertThat(corrected.at("/customer/name")).isEqualTo(name);
    assertThat(corrected.at("/submitted_at")).isEqualTo(lead.at("/submitted_at"));
    assertThat(corrected.at("/requests/0/before/name")).isEqualTo(lead.at("/customer/name"));
    assertThat(Work.NORD.get("/deals/" + corrected.at("/deal_id")).at("/customer_name"))
        .isEqualTo(name);
  }

  @Test
  void a_lead_goes_to_a_colleague_with_its_deal_and_the_colleague_is_told() {
    Answer lead = Work.lead(SELLER);
    Work.approve(lead);
    Answer mine = SELLER.get("/leads/" + lead.id());

    Answer given =
        SELLER
            .ifMatch(mine)
            .post(
                "/leads/" + lead.id() + "/transfers",
                Json.object("{'owner_id': '%s', 'reason': 'I am on holiday'}".formatted(OWNER)));

    assertThat(given.status()).as(given.toString()).isEqualTo(204);
    assertThat(SELLER.get("/leads/" + lead.id()).status()).isEqualTo(404);
    assertThat(SELLER.get("/deals/" + mine.at("/deal_id")).status()).isEqualTo(404);
    Api owner = Api.person("nord-owner");
    assertThat(owner.get("/leads/" + lead.id()).at("/owner/id")).isEqualTo(OWNER);
    assertThat(
            Await.until(
                "the notice of the transfer",
                () -> noticesOf(lead),
                kinds -> kinds.contains("lead.transferred")))
        .containsOnlyOnce("lead.transferred");
  }

  private static List<String> noticesOf(Answer lead) {
    try (Database db = Database.application()) {
      return db.asWorker().list("select kind from notice where object_id = ?", lead.id());
    }
  }

  @Test
  void nobody_outside_of_the_firm_gets_it() {
    Answer lead = Work.lead(Work.NORD);
    String stranger = Api.person("sued-owner").get("/me").id();
    refused(
        ask(lead, "transfers", "{'owner_id': '%s'}".formatted(stranger)), 400, "validation_failed");
    refused(
        Work.SUED.ifMatch(lead).post("/leads/" + lead.id() + "/extensions", Json.object(WHY)),
        404,
        "not_found");
  }

  @Test
  void an_approval_is_taken_back_with_a_reason_that_its_dealer_reads() {
    Answer lead = Work.lead(Work.NORD);
    Work.approve(lead);
    Api desk = Work.APPROVER.ifMatch(Work.APPROVER.get("/leads/" + lead.id()));
    refused(
        desk.post("/leads/" + lead.id() + "/decisions", Json.object("{'kind': 'revoke'}")),
        400,
        "validation_failed");
    refused(
        desk.post(
            "/leads/" + lead.id() + "/decisions",
            Json.object("{'kind': 'close_duplicate', 'comment': 'Twice.'}")),
        409,
        "transition_not_allowed");

    Work.decide(Work.APPROVER, lead, "{'kind': 'revoke', 'comment': 'Sold by mistake.'}");

    assertThat(seen(lead).at("/status")).isEqualTo("revoked");
    assertThat(seen(lead).json().path("editable_fields")).isEmpty();
    assertThat(Work.NORD.get("/leads/" + lead.id() + "/decisions").toString())
        .contains("Sold by mistake.");
    assertThat(
            Await.until(
                "the notice", () -> noticesOf(lead), kinds -> kinds.contains("lead.revoked")))
        .containsOnlyOnce("lead.revoked");
  }

  @Test
  void a_question_that_nobody_answers_ends_the_lead_and_the_customer_can_be_registered_anew() {
    Answer lead = Work.lead(Work.NORD);
    Work.decide(
        Work.APPROVER,
        lead,
        "{'kind': 'request_info', 'comment': 'Until when?', 'fields': ['expected_close']}");
    assertThat(seen(lead).json().path("editable_fields"))
        .map(JsonNode::asText)
        .containsExactly("expected_close");

    Work.decide(Work.APPROVER, lead, "{'kind': 'close_incomplete', 'comment': 'No answer.'}");

    assertThat(seen(lead).at("/status")).isEqualTo("closed_incomplete");
    refused(ask(lead, "appeals", WHY), 409, "transition_not_allowed");
  }
}
