package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * A channel manager recommends what to decide on a lead of the portfolio (api-and-security A.6).
 */
class RecommendationIT {
  private static final Api MANAGER_OF_TWO = Role.OUTSIDE.api();
  private static final String WORDS = "They wrote the tender together, " + Fresh.word();

  @Test
  void whoever_decides_reads_it_and_the_dealer_never_does() {
    Answer lead = Work.lead(Work.SUED);
    Answer seen = MANAGER_OF_TWO.get("/leads/" + lead.id());
    assertThat(seen.body()).contains("\"recommend\"").doesNotContain("\"approve\"");

    Answer told = recommend(seen, "reject");
    assertThat(told.status()).as(told.toString()).isEqualTo(201);

    Answer desk = Work.APPROVER.get("/leads/" + lead.id());
    assertThat(desk.at("/recommendations/0/verdict")).isEqualTo("reject");
    assertThat(desk.at("/recommendations/0/comment")).isEqualTo(WORDS);
    assertThat(Reader.of("approver").get("/leads/" + lead.id()).body()).contains(WORDS);
    assertThat(Work.SUED.get("/leads/" + lead.id()).body()).doesNotContain("recommend");
    for (String page : new String[] {"", "/history"}) {
      assertThat(Work.SUED.get("/leads/" + lead.id() + page).body()).doesNotContain(WORDS);
    }
    assertThat(Reader.of("sued-owner").get("/leads/" + lead.id()).body()).doesNotContain(WORDS);
  }

  @Test
  void it_is_refused_where_nobody_is_to_decide_or_one_decided_by_registering() {
    Answer lead = Work.lead(Work.SUED);
    Work.approve(lead);
    Answer late = recommend(Work.APPROVER.get("/leads/" + lead.id()), "approve");
    assertThat(late.at("/code")).as(late.toString()).isEqualTo("transition_not_allowed");

    var body = JsonNodeFactory.instance.objectNode();
    body.put("owner_id", PublicId.format("usr", Firm.SUED.seller()));
    body.set("lead", Fresh.lead(Work.product()));
    String firm = "/partners/" + PublicId.format("org", Firm.SUED.partner());
    Answer own = recommend(MANAGER_OF_TWO.post(firm + "/leads", body), "approve");
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.at("/code")).isEqualTo("four_eyes_required");
  }

  @Test
  void a_firm_out_of_the_portfolio_does_not_exist() {
    Answer lead = Work.lead(Work.NORD);

    assertThat(recommend(lead, "approve").status()).isEqualTo(404);
  }

  @Test
  void the_page_asks_for_what_is_missing_and_keeps_what_was_typed() {
    Answer lead = Work.lead(Work.SUED);
    Reader manager = Reader.of(Role.OUTSIDE.person());
    String page = "/leads/" + lead.id();
    assertThat(manager.get(page).body()).contains(page + "?do=recommend");
    assertThat(manager.get(page + "?do=recommend").body()).contains(page + "/recommendation");

    String version = Work.APPROVER.get(page).at("/version");
    var again =
        manager.post(
            page + "/recommendation", Map.of("version", version, "comment", "Typed & kept"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Typed &amp; kept", "e-verdict");

    var done =
        manager.post(
            page + "/recommendation",
            Map.of("version", version, "verdict", "APPROVE", "comment", "Known since 2019"));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(Reader.of("approver").get(page).body()).contains("Known since 2019");
  }

  private static Answer recommend(Answer lead, String verdict) {
    return MANAGER_OF_TWO
        .ifMatch(lead)
        .post(
            "/leads/" + lead.id() + "/recommendations",
            Json.object("{'verdict': '%s', 'comment': '%s'}".formatted(verdict, WORDS)));
  }
}
