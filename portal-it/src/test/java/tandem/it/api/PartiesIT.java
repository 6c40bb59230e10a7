package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Agreements;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.AtOnce;
import tandem.it.harness.Await;
import tandem.it.harness.Database;
import tandem.it.harness.Firm;
import tandem.it.harness.Json;
import tandem.it.harness.Offers;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * Other firms on a deal (features §1.3, §4.6): its owner opens it step by step, the company
 * invites, and an invited firm sees what its part shows for as long as it has it.
 */
class PartiesIT {
  private static final String SUED = PublicId.format("org", Firm.SUED.partner());
  private static final String NORD = PublicId.format("org", Firm.NORD.partner());
  private static final String NOWHERE = "org_01J0000000000000000000000X";

  @Test
  void a_deal_is_opened_upwards_only_by_its_owner_who_agrees() {
    Answer deal = Work.deal(Work.NORD);
    String sharing = "/deals/" + deal.id() + "/sharing";

    assertThat(Work.NORD.get(sharing).at("/level")).isEqualTo("private");
    assertThat(Work.NORD.get(sharing).json().path("next_levels")).hasSize(2);
    Answer silent = Work.NORD.post(sharing, Json.object("{'level': 'visible', 'consent': false}"));
    assertThat(silent.status()).isEqualTo(400);
    assertThat(silent.pointers()).contains("#/consent");
    Answer company =
        Work.MANAGER.post(sharing, Json.object("{'level': 'visible', 'consent': true}"));
    assertThat(company.status()).isEqualTo(403);
    assertThat(Work.SUED.get(sharing).status()).isEqualTo(404);

    Work.share(Work.NORD, deal, "co_sell");

    Answer back = Work.NORD.post(sharing, Json.object("{'level': 'visible', 'consent': true}"));
    assertThat(back.status()).isEqualTo(409);
    assertThat(back.at("/code")).isEqualTo("transition_not_allowed");
    assertThat(Work.NORD.get(sharing).at("/level")).isEqualTo("co_sell");
    try (Database db = Database.application()) {
      db.asWorker();
      assertThat(
              db.one(
                  "select words from deal_sharing where deal_id = ?",
                  PublicId.parse("deal", deal.id()).orElseThrow()))
          .as("what they agreed to is kept")
          .asString()
          .contains("cannot be taken back");
    }
  }

  @Test
  void nobody_is_invited_to_a_private_deal_and_nobody_sells_one_that_is_only_visible() {
    Answer deal = Work.deal(Work.NORD);

    assertThat(invite(deal, SUED, "fulfil", null).at("/code")).isEqualTo("deal_private");
    Work.share(Work.NORD, deal, "visible");
    Answer seller = invite(deal, SUED, "co_sell", null);
    assertThat(seller.status()).isEqualTo(409);
    assertThat(seller.at("/code")).isEqualTo("role_needs_co_sell");
    assertThat(invite(deal, NORD, "fulfil", null).at("/code")).isEqualTo("firm_unfit");
    Answer tooFar =
        Work.MANAGER.post(
            "/deals/" + deal.id() + "/participants",
            Json.object(
                "{'partner_id': '%s', 'role': 'fulfil', 'fields': ['amount']}".formatted(SUED)));
    assertThat(tooFar.status()).isEqualTo(400);
    assertThat(tooFar.pointers()).contains("#/fields");

    assertThat(invite(deal, SUED, "fulfil", null).status()).isEqualTo(201);
    assertThat(invite(deal, SUED, "service", null).at("/code")).isEqualTo("already_party");
    assertThat(invite(deal, NOWHERE, "service", null).status()).isEqualTo(404);
  }

  @Test
  void an_invited_firm_reads_nothing_of_the_deal_before_and_what_its_part_shows_afterwards() {
    Answer party = Work.party(Work.NORD, Firm.SUED);
    Answer deal = Work.NORD.get("/deals/" + party.at("/deal_id"));
    String customer = deal.at("/customer_name");
    String path = "/participations/" + party.id();

    Answer asked = Work.SUED.get(path);
    assertThat(asked.body()).doesNotContain(customer, deal.id(), "Nord");
    assertThat(asked.json().has("deal")).isFalse();
    assertThat(Work.SUED.get("/deals/" + deal.id()).status()).isEqualTo(404);

    Answer taken = Work.SUED.ifMatch(asked).post(path + "/acceptances");

    assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
    assertThat(taken.at("/deal/customer_name")).isEqualTo(customer);
    assertThat(taken.at("/deal/stage")).isEqualTo(deal.at("/stage"));
    assertThat(taken.json().at("/deal").has("amount")).as("not for a firm that delivers").isFalse();
    assertThat(taken.json().at("/deal").has("need")).isFalse();
    assertThat(Work.SUED.get("/deals/" + deal.id()).status())
        .as("the deal itself stays its own firm's")
        .isEqualTo(404);
    assertThat(Work.SUED.get("/deals?limit=100").ids()).doesNotContain(deal.id());

    Answer own = Work.NORD.get("/deals/" + deal.id() + "/participants");
    assertThat(own.data()).hasSize(1);
    assertThat(own.at("/data/0/status")).isEqualTo("accepted");
    assertThat(own.body()).doesNotContain("split_percent");
  }

  @Test
  void a_removed_firm_sees_nothing_from_its_next_request_on() {
    Answer party = Work.party(Work.NORD, Firm.SUED);
    String path = "/participations/" + party.id();
    Answer taken = Work.SUED.ifMatch(party).post(path + "/acceptances");
    assertThat(taken.at("/deal/customer_name")).isNotEmpty();

    Answer less =
        Work.MANAGER
            .ifMatch(Work.MANAGER.get(path))
            .patch(path, Json.object("{'fields': ['stage']}"));
    assertThat(less.status()).as(less.toString()).isEqualTo(200);
    assertThat(Work.SUED.get(path).json().at("/deal").has("customer_name")).isFalse();
    assertThat(Work.SUED.get(path).at("/deal/stage")).isNotEmpty();

    Answer removed =
        Work.MANAGER
            .ifMatch(Work.MANAGER.get(path))
            .post(path + "/removals", Json.object("{'comment': 'Another firm delivers.'}"));
    assertThat(removed.at("/status")).isEqualTo("removed");
    Answer after = Work.SUED.get(path);
    assertThat(after.json().has("deal")).isFalse();
    assertThat(after.at("/comment")).isEqualTo("Another firm delivers.");
    Answer late = Work.SUED.ifMatch(after).post(path + "/departures", Json.object("{}"));
    assertThat(late.status()).isEqualTo(409);
  }

  @Test
  void shares_are_at_most_the_whole_whoever_gives_them_at_the_same_moment() {
    Answer deal = Work.deal(Work.NORD);
    Work.share(Work.NORD, deal, "co_sell");
    Answer tooMuch = invite(deal, SUED, "co_sell", "100.01");
    assertThat(tooMuch.status()).isEqualTo(400);
    assertThat(tooMuch.pointers()).contains("#/split_percent");

    List<Callable<Answer>> calls = new ArrayList<>();
    for (String firm : others()) {
      calls.add(() -> invite(deal, firm, "co_sell", "60"));
    }
    List<Answer> answers = AtOnce.all(calls);

    assertThat(answers).filteredOn(answer -> answer.status() == 201).as("" + answers).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(answer -> {
          assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
          assertThat(answer.at("/code")).isEqualTo("split_exceeds_100");
        });
    Answer rest = invite(deal, left(deal), "service", "40");
    assertThat(rest.status()).as(rest.toString()).isEqualTo(201);
    Answer more =
        Work.MANAGER
            .ifMatch(rest)
            .patch("/participations/" + rest.id(), Json.object("{'split_percent': '40.0001'}"));
    assertThat(more.at("/code")).isEqualTo("split_exceeds_100");
  }

  @Test
  void the_database_refuses_more_than_the_whole_by_itself_and_a_firm_that_changes_its_terms() {
    Answer party = Work.party(Work.NORD, Firm.SUED);
    var id = PublicId.parse("party", party.id()).orElseThrow();
    try (Database db = Database.application()) {
      db.asCompany();
      assertThat(db.attempt("update deal_party set split = 100.0001 where id = ?", id).state())
          .isEqualTo("23514");
    }
    try (Database db = Database.application()) {
      db.asPartner(Firm.SUED.partner());
      assertThat(db.attempt("update deal_party set split = 90 where id = ?", id).state())
          .isEqualTo("23514");
      assertThat(
              db.attempt("update deal_party set fields = '{CUSTOMER,AMOUNT}' where id = ?", id)
                  .state())
          .isEqualTo("23514");
    }
    try (Database db = Database.application()) {
      db.asPartner(Firm.NORD.partner());
      assertThat(db.attempt("update deal_party set comment = 'x' where id = ?", id).rows())
          .isZero();
      assertThat(db.rows("select party from shared_deals(array[?]::uuid[])", id))
          .as("another firm's part shows nothing")
          .isEmpty();
    }
  }

  @Test
  void an_invitation_is_answered_once_and_ends_with_its_time_and_with_the_deal() {
    Answer late = Work.party(Work.NORD, Firm.SUED);
    Offers.invitationIsOver(late.id());
    Answer over = Work.SUED.ifMatch(late).post("/participations/" + late.id() + "/acceptances");
    assertThat(over.status()).isEqualTo(409);
    assertThat(over.at("/code")).isIn("invitation_expired", "transition_not_allowed");
    Await.until(
        "the end of the invitation",
        () -> Work.SUED.get("/participations/" + late.id()),
        seen -> seen.at("/status").equals("expired"));

    Answer party = Work.party(Work.NORD, Firm.SUED);
    Work.win(Work.NORD, Work.NORD.get("/deals/" + party.at("/deal_id")));
    Await.until(
        "the end of the invitation to a closed deal",
        () -> Work.SUED.get("/participations/" + party.id()),
        seen -> seen.at("/status").equals("withdrawn"));
    assertThat(
            invite(Work.NORD.get("/deals/" + party.at("/deal_id")), SUED, "service", null)
                .at("/code"))
        .isEqualTo("transition_not_allowed");
  }

  @Test
  void of_answers_and_a_removal_at_the_same_moment_one_wins() {
    for (int round = 0; round < 3; round++) {
      Answer party = Work.party(Work.NORD, Firm.SUED);
      String path = "/participations/" + party.id();
      List<Answer> answers =
          AtOnce.all(
              List.of(
                  () -> Work.SUED.ifMatch(party).post(path + "/acceptances"),
                  () ->
                      Api.person("sued-seller")
                          .ifMatch(party)
                          .post(
                              path + "/rejections", Json.object("{'reason_code': 'no_capacity'}")),
                  () -> Work.MANAGER.ifMatch(party).post(path + "/removals", Json.object("{}"))));

      assertThat(answers).filteredOn(answer -> answer.status() == 201).as("" + answers).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.status() != 201)
          .allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isIn(409, 412));
    }
  }

  @Test
  void what_a_firm_agreed_to_is_not_made_less_behind_its_back() {
    Answer deal = Work.deal(Work.NORD);
    Work.share(Work.NORD, deal, "co_sell");
    Answer party = invite(deal, SUED, "service", "40");
    String path = "/participations/" + party.id();
    Answer taken = Work.SUED.ifMatch(party).post(path + "/acceptances");
    assertThat(taken.at("/split_percent")).isEqualTo("40");

    Answer less = Work.MANAGER.ifMatch(taken).patch(path, Json.object("{'split_percent': '39.9'}"));
    assertThat(less.status()).isEqualTo(409);
    assertThat(less.at("/code")).isEqualTo("share_agreed");
    Answer none = Work.MANAGER.ifMatch(taken).patch(path, Json.object("{'fields': []}"));
    assertThat(none.status()).isEqualTo(400);
    Answer wider = Work.MANAGER.ifMatch(taken).patch(path, Json.object("{'fields': ['amount']}"));
    assertThat(wider.pointers())
        .as("its owner agreed to no more for this role")
        .contains("#/fields");
    assertThat(Work.SUED.get(path).at("/split_percent")).isEqualTo("40");
  }

  @Test
  void another_firms_part_does_not_exist() {
    Answer party = Work.party(Work.NORD, Firm.SUED);

    assertThat(Work.NORD.get("/participations/" + party.id()).status()).isEqualTo(404);
    assertThat(Work.NORD.get("/participations?limit=100").ids()).doesNotContain(party.id());
    assertThat(
            Work.NORD
                .ifMatch(party)
                .post("/participations/" + party.id() + "/acceptances")
                .status())
        .isEqualTo(404);
    assertThat(Work.SUED.get("/deals/" + party.at("/deal_id") + "/participants").status())
        .isEqualTo(404);
  }

  private static Answer invite(
      Answer deal, String firm, String role, @org.jspecify.annotations.Nullable String share) {
    return Work.MANAGER.post(
        "/deals/" + deal.id() + "/participants",
        Json.object(
            "{'partner_id': '%s', 'role': '%s'%s}"
                .formatted(firm, role, share == null ? "" : ", 'split_percent': '" + share + "'")));
  }

  /** Two firms besides Nord, in good standing whatever other tests asked of all firms. */
  private static List<String> others() {
    List<String> firms =
        Work.MANAGER.get("/partners?status=active&limit=100").ids().stream()
            .filter(firm -> !firm.equals(NORD))
            .limit(2)
            .toList();
    firms.forEach(Agreements::accepted);
    return firms;
  }

  private static String left(Answer deal) {
    List<String> taken =
        Work.MANAGER.get("/deals/" + deal.id() + "/participants").data().stream()
            .map(party -> party.path("partner_id").asText())
            .toList();
    return others().stream().filter(firm -> !taken.contains(firm)).findFirst().orElseThrow();
  }
}
