package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/**
 * A programme of its own: written by one, published by another, with a question and four eyes;
 * leads are handed in under it by a system, decided by two people, and refused once it is closed.
 */
class ProgrammesIT {
  private static final Pattern ID = Pattern.compile("prg_[0-7][0-9A-HJKMNP-TV-Z]{25}");
  private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
  private static final Reader MANAGER = Reader.of("manager");
  private static final Reader APPROVER = Reader.of("approver");
  private static final Api OTHER = Api.person("approver2");

  @Test
  void a_programme_asks_promises_and_is_decided_as_it_says() {
    String id = published();

    Answer programme = Work.NORD.get("/programmes/" + id);
    assertThat(programme.at("/answer_working_days")).isEqualTo("3");
    assertThat(programme.at("/policy/0/approval")).isEqualTo("four_eyes");
    Answer form = Work.NORD.get("/programmes/" + id + "/form");
    assertThat(form.at("/schema/properties/answers/properties/seats/x-title-ru")).isEqualTo("Мест");

    refused(Work.NORD.post("/leads", lead(id, "{}")), 400, "validation_failed");
    Answer wrong = Work.NORD.post("/leads", lead(id, "{'seats': 501}"));
    assertThat(wrong.at("/errors/0/pointer")).isEqualTo("#/answers/seats");
    assertThat(wrong.at("/errors/0/code")).isEqualTo("too_high");

    Answer lead = Work.NORD.post("/leads", lead(id, "{'seats': 50}"));
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    assertThat(lead.at("/answers/seats")).isEqualTo("50");
    assertThat(lead.at("/programme/people")).isEqualTo("2");
    decided(lead);
    closed(id);
  }

  private static void decided(Answer lead) {
    Answer step = Work.decide(Work.APPROVER, lead, "{'kind': 'approve'}");
    assertThat(step.at("/kind")).isEqualTo("step");
    Answer between = Work.NORD.get("/leads/" + lead.id());
    assertThat(between.at("/status")).isEqualTo("in_review");
    assertThat(between.at("/programme/approvals")).isEqualTo("1");
    Answer again =
        Work.APPROVER
            .ifMatch(Work.APPROVER.get("/leads/" + lead.id()))
            .post("/leads/" + lead.id() + "/decisions", Json.object("{'kind': 'approve'}"));
    refused(again, 403, "four_eyes_required");
    assertThat(APPROVER.get("/leads/" + lead.id()).body()).containsPattern("1 of 2 people|1 из 2");

    Work.decide(OTHER, lead, "{'kind': 'approve'}");
    Answer approved = Work.NORD.get("/leads/" + lead.id());
    assertThat(approved.at("/status")).isEqualTo("approved");
    assertThat(approved.at("/protected_until"))
        .isEqualTo(LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(45).toString());
  }

  private static void closed(String id) {
    Answer draft = Work.NORD.post("/leads", lead(id, "{'seats': 5}").put("submit", false));
    assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
    ObjectNode ours = Fresh.companyLead(Work.product()).put("programme_id", id);
    ours.set("answers", Json.object("{'seats': 5}"));
    Answer entered = Work.MANAGER.post("/company-leads", ours);
    Answer offer = Work.offer(entered, Firm.NORD);
    HttpResponse<String> page = APPROVER.get("/programmes/" + id);
    assertThat(
            APPROVER
                .post("/programmes/" + id + "/closing", Map.of("revision", revision(page)))
                .statusCode())
        .isEqualTo(303);

    Answer refused =
        Work.NORD
            .ifMatch(Work.NORD.get("/leads/" + draft.id()))
            .post("/leads/" + draft.id() + "/submissions", Json.object("{}"));
    refused(refused, 409, "programme_closed");
    assertThat(refused.json().path("allowed").toString()).doesNotContain(id).contains("prg_");
    assertThat(Work.NORD.get("/leads/" + draft.id()).at("/status")).isEqualTo("draft");
    Answer late = Work.NORD.ifMatch(offer).post("/offers/" + offer.id() + "/acceptances");
    assertThat(late.at("/code")).isIn("offer_unavailable", "transition_not_allowed");
    Await.until(
        "the offer under it to be taken back",
        () -> Work.NORD.get("/offers/" + offer.id()).at("/status"),
        status -> status.equals("recalled"));
    Answer anew =
        Work.APPROVER
            .ifMatch(Work.APPROVER.get("/company-leads/" + entered.id()))
            .post("/company-leads/" + entered.id() + "/offers", Json.object("{}"));
    refused(anew, 409, "programme_closed");
  }

  /** Begun, written and looked at; whoever wrote it is refused, another one publishes. */
  private static String published() {
    String code = "it-" + Fresh.word().toLowerCase(Locale.ROOT).substring(0, 12);
    HttpResponse<String> begun =
        MANAGER.post("/programmes", Map.of("code", code, "name_en", "Probe", "name_ru", "Проба"));
    assertThat(begun.statusCode()).isEqualTo(303);
    Matcher id = ID.matcher(begun.headers().firstValue("Location").orElseThrow());
    assertThat(id.find()).isTrue();
    String path = "/programmes/" + id.group();
    Map<String, String> terms = terms(revision(MANAGER.get(path + "/draft")));
    Map<String, String> wrong = new LinkedHashMap<>(terms);
    wrong.put("answer_days", "99");
    HttpResponse<String> told = MANAGER.post(path + "/draft", wrong);
    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body()).contains("f-answer_days").contains("seats");
    assertThat(MANAGER.post(path + "/draft", terms).statusCode()).isEqualTo(303);
    assertThat(Work.NORD.get("/programmes/" + id.group()).status()).isEqualTo(404);
    assertThat(MANAGER.get(path + "/publication").statusCode()).isEqualTo(403);
    assertThat(APPROVER.get(path + "/versions/1/replay").statusCode()).isEqualTo(200);
    HttpResponse<String> look = APPROVER.get(path + "/publication");
    assertThat(
            APPROVER.post(path + "/publication", Map.of("revision", revision(look))).statusCode())
        .isEqualTo(303);
    return id.group();
  }

  private static Map<String, String> terms(String revision) {
    Map<String, String> terms = new LinkedHashMap<>();
    terms.put("revision", revision);
    terms.put("answer_days", "3");
    terms.put("on_breach", "AUTO_APPROVE");
    terms.put("policy.0.approval", "FOUR_EYES");
    terms.put("policy.0.position", "1");
    terms.put("protection.GOLD", "45");
    terms.put("protection.SILVER", "45");
    terms.put("protection.BRONZE", "45");
    terms.put("required", "need");
    terms.put("extra.0.code", "seats");
    terms.put("extra.0.kind", "NUMBER");
    terms.put("extra.0.name_en", "Seats");
    terms.put("extra.0.name_ru", "Мест");
    terms.put("extra.0.required", "yes");
    terms.put("extra.0.most", "500");
    return terms;
  }

  private static ObjectNode lead(String programme, String answers) {
    ObjectNode lead = Fresh.lead(Work.product());
    lead.put("programme_id", programme);
    lead.set("answers", Json.object(answers));
    return lead;
  }

  private static String revision(HttpResponse<String> page) {
    Matcher revision = REVISION.matcher(page.body());
    assertThat(revision.find()).as(page.uri() + " " + page.statusCode()).isTrue();
    return revision.group(1);
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.at("/code")).isEqualTo(code);
  }
}
