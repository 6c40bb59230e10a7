package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.AtOnce;
import tandem.it.harness.Await;
import tandem.it.harness.Database;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Offers;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * The company offers leads of its own (features §4.6): the customer is masked until a firm accepts,
 * an offer ends once, and what one firm does not take goes on.
 */
class OffersIT {
  private static final String URAL =
      PublicId.format("org", UUID.fromString("01900000-0000-7000-8000-000000000003"));

  private static final String SUED = PublicId.format("org", Firm.SUED.partner());

  @Test
  void a_firm_is_not_sent_a_byte_of_the_customer_until_it_accepts() {
    ObjectNode entered = Fresh.companyLead(Work.product());
    Answer lead = Work.APPROVER.post("/company-leads", entered);
    Answer offer = Work.offer(lead, Firm.NORD);

    List<String> secrets =
        List.of(
            entered.at("/customer/name").asText(),
            entered.at("/customer/tax_id/number").asText(),
            "Мария Пробная",
            "maria@probe.example",
            "12000",
            lead.id());
    for (String path : List.of("/offers/" + offer.id(), "/offers?limit=100", "/me")) {
      String body = Work.NORD.get(path).body();
      assertThat(secrets).as(path).noneMatch(body::contains);
    }
    Answer masked = Work.NORD.get("/offers/" + offer.id());
    assertThat(masked.at("/need")).isEqualTo(entered.path("need").asText());
    assertThat(masked.at("/size/from/amount")).isEqualTo("10000.00");
    assertThat(masked.at("/size/to/amount")).isEqualTo("20000.00");
    assertThat(masked.json().path("products")).hasSize(1);
    assertThat(masked.json().path("why").path(0).path("code").asText()).isEqualTo("chosen");

    Answer taken = accept(Work.NORD, masked);

    assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
    assertThat(taken.at("/status")).isEqualTo("accepted");
    Answer own = Work.NORD.get("/leads/" + taken.at("/lead_id"));
    assertThat(own.at("/status")).isEqualTo("approved");
    assertThat(own.at("/protected_until")).isNotEmpty();
    assertThat(own.at("/deal_id")).isNotEmpty();
    assertThat(own.at("/customer/name")).isEqualTo(secrets.getFirst());
    assertThat(own.at("/contact/email")).isEqualTo("maria@probe.example");
    assertThat(Work.APPROVER.get("/company-leads/" + lead.id()).at("/status")).isEqualTo("placed");
  }

  @Test
  void an_offer_is_accepted_once_and_a_retry_gets_the_same_answer() {
    Answer offer = Work.offer(Work.companyLead(), Firm.NORD);
    Api sure = Work.NORD.ifMatch(offer).with("Idempotency-Key", Api.key());

    Answer first = sure.post("/offers/" + offer.id() + "/acceptances");
    Answer again = sure.post("/offers/" + offer.id() + "/acceptances");
    Answer anew = accept(Work.NORD, offer);

    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    assertThat(again.at("/lead_id")).isEqualTo(first.at("/lead_id"));
    assertThat(again.header("Idempotent-Replayed")).hasValue("true");
    assertThat(anew.status()).isEqualTo(409);
    assertThat(anew.at("/code")).isEqualTo("transition_not_allowed");
  }

  @Test
  void another_firms_offer_does_not_exist_and_a_stale_version_is_refused() {
    Answer offer = Work.offer(Work.companyLead(), Firm.NORD);

    assertThat(Work.SUED.get("/offers/" + offer.id()).status()).isEqualTo(404);
    assertThat(Work.SUED.get("/offers?limit=100").ids()).doesNotContain(offer.id());
    assertThat(accept(Work.SUED, offer).status()).isEqualTo(404);
    Answer stale =
        Work.NORD.with("If-Match", "\"v99\"").post("/offers/" + offer.id() + "/acceptances");
    assertThat(stale.status()).isEqualTo(412);
  }

  @Test
  void of_acceptances_and_a_recall_at_the_same_moment_one_wins() {
    for (int round = 0; round < 4; round++) {
      Answer offer = Work.offer(Work.companyLead(), Firm.NORD);
      List<Callable<Answer>> calls = new ArrayList<>();
      calls.add(() -> accept(Work.NORD, offer));
      calls.add(() -> accept(Api.person("nord-seller"), offer));
      calls.add(() -> recall(offer));
      calls.add(() -> accept(Api.person("nord-owner"), offer));

      List<Answer> answers = AtOnce.all(calls);

      assertThat(answers).filteredOn(answer -> answer.status() == 201).as("" + answers).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.status() != 201)
          .allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isIn(409, 412));
      Answer after = Work.APPROVER.get("/offers/" + offer.id());
      boolean recalled = answers.get(2).status() == 201;
      assertThat(after.at("/status")).isEqualTo(recalled ? "recalled" : "accepted");
      assertThat(after.at("/lead_id").isEmpty()).isEqualTo(recalled);
    }
  }

  /** Whoever is told that it was taken has it; whoever is told that it was too late has not. */
  @Test
  void the_clock_and_an_acceptance_never_both_win() {
    List<Answer> offers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      offers.add(Work.offer(Work.companyLead(), Firm.NORD));
    }
    Offers.endInMillis(offers.stream().map(Answer::id).toList(), 30, 60);

    List<Callable<Answer>> calls = new ArrayList<>();
    offers.forEach(offer -> calls.add(() -> accept(Work.NORD, offer)));
    List<Answer> answers = AtOnce.all(calls);

    for (int i = 0; i < offers.size(); i++) {
      Answer answer = answers.get(i);
      String id = offers.get(i).id();
      Answer settled =
          Await.until(
              "the end of " + id,
              Duration.ofSeconds(60),
              () -> Work.APPROVER.get("/offers/" + id),
              seen -> !seen.at("/status").equals("offered"));
      assertThat(settled.at("/status"))
          .as(answer.toString())
          .isEqualTo(answer.status() == 201 ? "accepted" : "expired");
      if (answer.status() != 201) {
        assertThat(answer.at("/code")).isIn("offer_expired", "transition_not_allowed");
      }
    }
  }

  /** It waits for the row, and then the clock says no: the time of the press does not count. */
  @Test
  void an_acceptance_that_got_its_turn_too_late_is_refused() {
    Answer offer = Work.offer(Work.companyLead(), Firm.NORD);
    UUID id = Offers.uuid(offer.id());
    Offers.endInMillis(List.of(offer.id()), 700, 0);

    Answer answer;
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      answer = pressedWhileHeld(thread, offer, id).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }

    assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
    assertThat(answer.at("/code")).isIn("offer_expired", "transition_not_allowed");
    Await.until(
        "its end",
        Duration.ofSeconds(60),
        () -> Work.NORD.get("/offers/" + offer.id()).at("/status"),
        status -> status.equals("expired"));
  }

  /** Somebody else holds the row until its time is over. */
  private static Future<Answer> pressedWhileHeld(ExecutorService thread, Answer offer, UUID id) {
    try (Database other = Database.application()) {
      other.asWorker();
      other.run("select id from lead_offer where id = ? for update", id);
      Future<Answer> pressed = thread.submit(() -> accept(Work.NORD, offer));
      Await.until(
          "the end of its time",
          () -> other.one("select due_at < clock_timestamp() from lead_offer where id = ?", id),
          over -> over.equals("t"));
      return pressed;
    }
  }

  @Test
  void what_a_firm_declines_goes_on_to_the_next_by_the_rules() {
    rulesLetAnyFirmIn();
    Answer lead = Work.companyLead();
    Answer made =
        Work.APPROVER
            .ifMatch(lead)
            .post(
                "/company-leads/" + lead.id() + "/offers",
                Json.object(
                    "{'partner_id': '%s', 'reoffer': true}"
                        .formatted(PublicId.format("org", Firm.NORD.partner()))));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    JsonNode first = offersOf(lead).getFirst();
    Answer candidates = Work.APPROVER.get("/company-leads/" + lead.id() + "/candidates");
    Api firm = Work.NORD;

    Answer offer = firm.get("/offers/" + first.path("id").asText());
    Answer silent = decline(firm, offer, "{'reason_code': 'other'}");
    assertThat(silent.status()).isEqualTo(400);
    assertThat(silent.pointers()).containsExactly("#/comment");
    Answer declined =
        decline(firm, offer, "{'reason_code': 'region', 'comment': 'Too far for us.'}");
    assertThat(declined.status()).as(declined.toString()).isEqualTo(201);
    assertThat(declined.at("/reason_code")).isEqualTo("region");

    Answer after =
        Await.until(
            "the next firm",
            Duration.ofSeconds(60),
            () -> Work.APPROVER.get("/company-leads/" + lead.id()),
            seen -> !seen.json().path("seeking").asBoolean());
    assertThat(after.at("/status")).as(candidates.body()).isEqualTo("offered");
    List<JsonNode> all = offersOf(lead);
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().at("/partner/id").asText())
        .isNotEqualTo(first.at("/partner/id").asText());
    assertThat(all.getFirst().at("/why").toString()).doesNotContain("chosen");
  }

  @Test
  void the_dry_run_tells_who_and_why_and_why_not_and_offers_nothing() {
    Answer lead = Work.companyLead();

    Answer run = Work.APPROVER.get("/company-leads/" + lead.id() + "/candidates");

    JsonNode best = run.data().getFirst();
    assertThat(best.path("eligible").asBoolean()).as(run.body()).isTrue();
    assertThat(best.path("why")).isNotEmpty();
    assertThat(run.data())
        .filteredOn(firm -> !firm.path("eligible").asBoolean())
        .isNotEmpty()
        .allSatisfy(firm -> assertThat(firm.path("obstacles")).isNotEmpty());
    assertThat(run.data())
        .filteredOn(firm -> firm.at("/partner/id").asText().equals(URAL))
        .hasSize(1);
    assertThat(Work.APPROVER.get("/company-leads/" + lead.id()).at("/status")).isEqualTo("open");
    assertThat(offersOf(lead)).isEmpty();
  }

  @Test
  void words_that_name_the_customer_are_refused_where_firms_read_them() {
    ObjectNode lead = Fresh.companyLead(Work.product());
    String name = lead.at("/customer/name").asText();
    lead.put("need", "The people of " + name + " need new pumps until spring.");
    lead.put("region", "bei " + lead.at("/customer/tax_id/number").asText());

    Answer refused = Work.APPROVER.post("/company-leads", lead);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.pointers()).containsExactlyInAnyOrder("#/need", "#/region");
    assertThat(refused.body()).contains("reveals_customer");
  }

  @Test
  void a_customer_whom_a_firm_has_or_asked_for_is_not_offered() {
    Answer registered = Work.lead(Work.SUED);
    ObjectNode same = Fresh.companyLead(Work.product());
    same.set("customer", registered.json().path("customer").deepCopy());
    Answer lead = Work.APPROVER.post("/company-leads", same);
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    assertThat(lead.at("/checks/customer_taken")).as("a warning at once").isEqualTo("true");

    Answer refused =
        Work.APPROVER
            .ifMatch(lead)
            .post("/company-leads/" + lead.id() + "/offers", Json.object("{}"));

    assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("customer_taken");
    assertThat(refused.body()).contains(registered.id());
  }

  @Test
  void what_may_be_the_same_customer_is_looked_at_by_a_person_before_it_is_offered() {
    String name = "Probe " + Fresh.word();
    ObjectNode theirs = Fresh.lead(Work.product());
    theirs.withObject("/customer").put("name", name);
    Answer registered = Work.SUED.post("/leads", theirs);
    Work.approve(Work.APPROVER.get("/leads/" + registered.id()));
    ObjectNode ours = Fresh.companyLead(Work.product());
    ours.withObject("/customer")
        .put("name", name + " Leasing")
        .put("website", Fresh.word() + ".example")
        .remove("tax_id");

    Answer rehearsed = Work.APPROVER.post("/company-leads?dry_run=true", ours);
    assertThat(rehearsed.at("/checks/alike")).as(rehearsed.toString()).isEqualTo("1");
    Answer lead = Work.APPROVER.post("/company-leads", ours);
    assertThat(lead.at("/checks/confirmed")).isEqualTo("false");
    assertThat(lead.at("/checks/customer_taken")).isEqualTo("false");
    Answer early = offerToNord(lead);
    assertThat(early.at("/code")).as(early.toString()).isEqualTo("review_needed");
    assertThat(early.body()).contains(registered.id());

    String path = "/company-leads/" + lead.id();
    Answer evidence = Work.APPROVER.get(path + "/evidence");
    assertThat(evidence.at("/evidence/0/id")).isEqualTo(registered.id());
    assertThat(evidence.at("/evidence/0/verdict")).isEqualTo("review");
    assertThat(confirm(Work.MANAGER, lead, evidence.at("/token"), "other_customer").status())
        .isEqualTo(403);
    assertThat(confirm(Work.APPROVER, lead, "0".repeat(32), "other_customer").at("/code"))
        .isEqualTo("evidence_changed");
    Answer silent =
        Work.APPROVER
            .ifMatch(lead)
            .post(
                path + "/confirmations",
                Json.object("{'token': '%s'}".formatted(evidence.at("/token"))));
    assertThat(silent.pointers()).containsExactly("#/reason_code");

    Answer said = confirm(Work.APPROVER, lead, evidence.at("/token"), "other_customer");
    assertThat(said.status()).as(said.toString()).isEqualTo(201);
    assertThat(said.at("/checks/confirmed")).isEqualTo("true");
    assertThat(Work.APPROVER.get(path + "/evidence").at("/confirmations/0/reason_code"))
        .isEqualTo("other_customer");
    Answer offered = offerToNord(said);
    assertThat(offered.status()).as(offered.toString()).isEqualTo(201);
  }

  @Test
  void whoever_changes_the_words_of_a_lead_asks_everybody_anew() {
    Answer lead = Work.companyLead();
    String path = "/company-leads/" + lead.id();
    Answer evidence = Work.APPROVER.get(path + "/evidence");
    assertThat(confirm(Work.APPROVER, lead, evidence.at("/token"), null).status()).isEqualTo(201);
    assertThat(Work.APPROVER.get(path + "/evidence").json().path("confirmations")).hasSize(1);

    Answer changed =
        Work.APPROVER
            .ifMatch(lead)
            .patch(path, Json.object("{'need': 'They need something else by now, in spring.'}"));

    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(Work.APPROVER.get(path + "/evidence").json().path("confirmations")).isEmpty();
  }

  private static Answer confirm(Api by, Answer lead, String token, @Nullable String reason) {
    ObjectNode body = Json.object("{'token': '%s'}".formatted(token));
    if (reason != null) {
      body.put("reason_code", reason);
    }
    return by.ifMatch(lead).post("/company-leads/" + lead.id() + "/confirmations", body);
  }

  private static Answer offerToNord(Answer lead) {
    return Work.APPROVER
        .ifMatch(lead)
        .post(
            "/company-leads/" + lead.id() + "/offers",
            Json.object(
                "{'partner_id': '%s'}".formatted(PublicId.format("org", Firm.NORD.partner()))));
  }

  @Test
  void an_offer_of_a_customer_who_becomes_another_firms_is_taken_back() {
    ObjectNode entered = Fresh.companyLead(Work.product());
    Answer offer = Work.offer(Work.APPROVER.post("/company-leads", entered), Firm.SUED);
    ObjectNode own = Fresh.lead(Work.product());
    own.set("customer", entered.path("customer").deepCopy());
    Answer registered = Work.NORD.post("/leads", own);
    Work.approve(Work.APPROVER.get("/leads/" + registered.id()));

    Answer gone =
        Await.until(
            "the recall",
            Duration.ofSeconds(60),
            () -> Work.SUED.get("/offers/" + offer.id()),
            seen -> seen.at("/status").equals("recalled"));

    assertThat(gone.at("/reason_code")).isEqualTo("not_available");
    assertThat(gone.body()).doesNotContain(registered.id());
    assertThat(accept(Work.SUED, gone).at("/code")).isEqualTo("transition_not_allowed");
  }

  @Test
  void whoever_has_the_customer_already_is_told_of_their_own_lead() {
    ObjectNode entered = Fresh.companyLead(Work.product());
    Answer offer = Work.offer(Work.APPROVER.post("/company-leads", entered), Firm.NORD);
    ObjectNode own = Fresh.lead(Work.product());
    own.set("customer", entered.path("customer").deepCopy());
    Answer registered = Work.NORD.post("/leads", own);

    Answer refused = accept(Work.NORD, Work.NORD.get("/offers/" + offer.id()));

    assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("duplicate_lead");
    assertThat(refused.body()).contains(registered.id());
    assertThat(Work.NORD.get("/offers/" + offer.id()).at("/status")).isEqualTo("offered");
  }

  @Test
  void a_firm_that_rests_cannot_accept_and_its_offer_is_taken_back() {
    Answer offer = Work.offer(Work.companyLead(), Firm.SUED);
    stand("suspended", "under_review");
    try {
      Answer refused = accept(Api.person("sued-seller"), offer);
      assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
      assertThat(refused.at("/code")).isEqualTo("partner_suspended");
      Answer gone =
          Await.until(
              "the recall",
              Duration.ofSeconds(60),
              () -> Work.APPROVER.get("/offers/" + offer.id()),
              seen -> seen.at("/status").equals("recalled"));
      assertThat(gone.at("/reason_code")).isEqualTo("firm_rests");
      Answer again = Work.companyLead();
      Answer unfit =
          Work.APPROVER
              .ifMatch(again)
              .post(
                  "/company-leads/" + again.id() + "/offers",
                  Json.object("{'partner_id': '%s'}".formatted(SUED)));
      assertThat(unfit.at("/code")).as(unfit.toString()).isEqualTo("firm_unfit");
      assertThat(unfit.body()).contains("firm_rests");
    } finally {
      stand("active", "resolved");
    }
  }

  private static void stand(String status, String reason) {
    Answer changed =
        Work.MANAGER
            .ifMatch(Work.MANAGER.get("/partners/" + SUED))
            .post(
                "/partners/" + SUED + "/status-changes",
                Json.object(
                    "{'status': '%s', 'reason_code': '%s', 'note': 'Probe'}"
                        .formatted(status, reason)));
    assertThat(changed.status()).as(changed.toString()).isEqualTo(201);
  }

  /** Whatever other tests made of the rules. */
  private static void rulesLetAnyFirmIn() {
    Answer rules = Work.APPROVER.get("/assignment-rules");
    ObjectNode terms = (ObjectNode) rules.json().path("terms").deepCopy();
    for (JsonNode row : terms.path("rows")) {
      ((ObjectNode) row).put("reach", "anywhere").remove(List.of("capacity", "tier_capacities"));
      ((ObjectNode) row).putArray("tiers");
    }
    Answer written =
        Work.APPROVER.ifMatch(rules).send("PUT", "/assignment-rules", terms.toString());
    assertThat(written.status()).as(written.toString()).isEqualTo(200);
  }

  @Test
  void the_rules_are_written_by_version_and_within_bounds() {
    Answer before = Work.APPROVER.get("/assignment-rules");
    ObjectNode terms = (ObjectNode) before.json().path("terms").deepCopy();
    terms.put("accept_days", 31);
    Answer wrong = Work.APPROVER.ifMatch(before).send("PUT", "/assignment-rules", terms.toString());
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.pointers()).containsExactly("#/accept_days");

    terms.put("accept_days", before.json().at("/terms/accept_days").asInt());
    Answer written =
        Work.APPROVER.ifMatch(before).send("PUT", "/assignment-rules", terms.toString());
    assertThat(written.status()).as(written.toString()).isEqualTo(200);
    assertThat(written.json().path("version").asInt())
        .isEqualTo(before.json().path("version").asInt() + 1);
    Answer stale = Work.APPROVER.ifMatch(before).send("PUT", "/assignment-rules", terms.toString());
    assertThat(stale.status()).isEqualTo(412);
    assertThat(Work.NORD.get("/assignment-rules").status()).isEqualTo(403);
  }

  @Test
  void where_the_programme_wants_a_person_who_decides_a_channel_manager_does_not_offer() {
    Answer lead = Work.MANAGER.post("/company-leads", Fresh.companyLead(Work.product()));
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);

    Answer refused =
        Work.MANAGER
            .ifMatch(lead)
            .post(
                "/company-leads/" + lead.id() + "/offers",
                Json.object(
                    "{'partner_id': '%s'}".formatted(PublicId.format("org", Firm.NORD.partner()))));

    assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("decision_required");
    assertThat(Work.offer(lead, Firm.NORD).at("/status")).isEqualTo("offered");
  }

  @Test
  void a_channel_manager_offers_within_their_portfolio_only() {
    Api manager = Role.OUTSIDE.api();
    Answer lead = manager.post("/company-leads", Fresh.companyLead(Work.product()));
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);

    List<String> firms =
        manager.get("/company-leads/" + lead.id() + "/candidates").data().stream()
            .map(firm -> firm.at("/partner/name").asText())
            .toList();
    assertThat(firms).isNotEmpty().noneMatch(name -> name.startsWith("Nord"));
    Answer refused =
        manager
            .ifMatch(lead)
            .post(
                "/company-leads/" + lead.id() + "/offers",
                Json.object(
                    "{'partner_id': '%s'}".formatted(PublicId.format("org", Firm.NORD.partner()))));
    assertThat(refused.status()).isEqualTo(404);
    Answer others = Work.companyLead();
    assertThat(manager.get("/company-leads/" + others.id()).status()).isEqualTo(404);
  }

  private static List<JsonNode> offersOf(Answer lead) {
    return Work.APPROVER.get("/offers?limit=100").data().stream()
        .filter(offer -> offer.path("company_lead_id").asText().equals(lead.id()))
        .toList();
  }

  private static Answer accept(Api firm, Answer offer) {
    return firm.ifMatch(offer).post("/offers/" + offer.id() + "/acceptances");
  }

  private static Answer decline(Api firm, Answer offer, String body) {
    return firm.ifMatch(offer).post("/offers/" + offer.id() + "/declines", Json.object(body));
  }

  private static Answer recall(Answer offer) {
    return Work.APPROVER
        .ifMatch(offer)
        .post("/offers/" + offer.id() + "/recalls", Json.object("{}"));
  }
}
