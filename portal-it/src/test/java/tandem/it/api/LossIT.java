package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Json;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/**
 * Both sides say why a deal was lost (features SB14, SB17), the reason goes to whoever answers for
 * it (SB18), a loss that looks given up is looked into (BW16), and a sales manager opens it again.
 */
class LossIT {
  private static final Reader MANAGER = Reader.of("manager");

  @Test
  void both_sides_say_why_and_their_difference_is_seen() {
    Answer deal = Work.deal(Work.NORD);
    Answer wrong =
        close(deal, "{'outcome': 'lost', 'reason_code': 'price', 'detail_code': 'no-expert'}");
    assertThat(wrong.pointers()).containsExactly("#/detail_code");
    Answer lost =
        close(
            deal,
            "{'outcome': 'lost', 'reason_code': 'price', 'detail_code': 'list-price', 'comment': 'A third cheaper elsewhere.'}");
    assertThat(lost.status()).as(lost.toString()).isEqualTo(201);
    assertThat(lost.at("/losses/0/side")).isEqualTo("partner");
    assertThat(lost.json().path("allowed_actions").toString()).doesNotContain("explain_loss");
    refused(
        Work.NORD.post(path(deal) + "/loss-words", Json.object("{'reason_code': 'price'}")),
        409,
        "already_said");

    Answer said =
        Work.MANAGER.post(
            path(deal) + "/loss-words",
            Json.object("{'reason_code': 'competence', 'detail_code': 'not-reached'}"));
    assertThat(said.status()).as(said.toString()).isEqualTo(201);
    assertThat(Work.NORD.get(path(deal)).json().path("losses")).hasSize(2);
    assertThat(MANAGER.get(path(deal)).body())
        .containsPattern("name different reasons|называют разные причины");
    assertThat(Work.SUED.get(path(deal)).status()).isEqualTo(404);
    assertThat(
            Work.SUED
                .post(path(deal) + "/loss-words", Json.object("{'reason_code': 'price'}"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void a_loss_that_looks_given_up_is_looked_into_and_opened_again() {
    Answer deal = Work.deal(Work.NORD);
    Answer lost = close(deal, "{'outcome': 'lost', 'reason_code': 'no_decision'}");
    assertThat(lost.status()).as(lost.toString()).isEqualTo(201);
    assertThat(MANAGER.get("/losses").body()).contains("/deals/" + deal.id() + "/reopening");

    Answer stranger =
        Work.NORD.ifMatch(lost).post(path(deal) + "/reopenings", Json.object("{'reason': 'Yes.'}"));
    assertThat(stranger.status()).isEqualTo(403);
    Answer seen = Work.MANAGER.get(path(deal));
    Answer open =
        Work.MANAGER
            .ifMatch(seen)
            .post(path(deal) + "/reopenings", Json.object("{'reason': 'They called back.'}"));
    assertThat(open.status()).as(open.toString()).isEqualTo(201);
    assertThat(open.at("/stage")).isEqualTo("prospect");
    assertThat(open.json().path("losses")).isEmpty();
    assertThat(MANAGER.get("/losses").body()).doesNotContain(deal.id());
    refused(
        Work.MANAGER
            .ifMatch(open)
            .post(path(deal) + "/reopenings", Json.object("{'reason': 'Again.'}")),
        409,
        "transition_not_allowed");
    Answer again = close(Work.NORD.get(path(deal)), "{'outcome': 'lost', 'reason_code': 'price'}");
    assertThat(again.json().path("losses")).hasSize(1);
  }

  @Test
  void a_won_deal_that_is_opened_and_won_again_earns_once() {
    Answer deal = Work.deal(Work.NORD);
    Work.win(Work.NORD, deal);
    Answer first = Work.commission(Work.NORD, deal);
    Answer seen = Work.MANAGER.get(path(deal));
    Answer open =
        Work.MANAGER
            .ifMatch(seen)
            .post(path(deal) + "/reopenings", Json.object("{'reason': 'Signed by mistake.'}"));
    assertThat(open.status()).as(open.toString()).isEqualTo(201);
    Work.win(Work.NORD, Work.NORD.get(path(deal)));
    Answer later = Work.deal(Work.NORD);
    Work.win(Work.NORD, later);
    Work.commission(Work.NORD, later); // so that the second win was heard of before
    Answer second = Work.commission(Work.NORD, deal);
    assertThat(second.ids()).containsExactlyInAnyOrderElementsOf(first.ids());
  }

  @Test
  void a_reason_is_one_task_of_whoever_answers_for_it_and_no_dealer_reads_it() {
    Answer nobodys = Work.deal(Work.NORD);
    close(nobodys, "{'outcome': 'lost', 'reason_code': 'technical_limits'}");
    Answer deal = Work.deal(Work.NORD);
    close(deal, "{'outcome': 'lost', 'reason_code': 'price', 'comment': 'Too dear.'}");
    Reader finance = Reader.of("finance");
    Await.until(
        "the notice of the lost price",
        () -> finance.get("/notices").body(),
        page -> page.contains(path(deal)));
    Answer task = Await.until("the task", () -> tasks(deal), found -> !found.data().isEmpty());
    assertThat(task.data()).hasSize(1);
    assertThat(task.at("/data/0/title")).isEqualTo("Look at the price");
    assertThat(task.at("/data/0/side")).isEqualTo("company");
    assertThat(task.at("/data/0/visibility")).isEqualTo("company");
    assertThat(task.at("/data/0/due_on")).isNotEmpty();
    assertThat(Work.NORD.get("/activities?state=open&deal_id=" + deal.id()).data()).isEmpty();
    assertThat(Work.NORD.get("/activities/" + task.at("/data/0/id")).status()).isEqualTo(404);
    assertThat(tasks(nobodys).data()).isEmpty();

    Answer open =
        Work.MANAGER
            .ifMatch(Work.MANAGER.get(path(deal)))
            .post(path(deal) + "/reopenings", Json.object("{'reason': 'A new budget.'}"));
    assertThat(open.status()).as(open.toString()).isEqualTo(201);
    close(
        Work.NORD.get(path(deal)),
        "{'outcome': 'lost', 'reason_code': 'price', 'comment': 'Still too dear.'}");
    Await.until("a task of the second loss", () -> tasks(deal), found -> found.data().size() == 2);
  }

  private static Answer tasks(Answer deal) {
    return Work.MANAGER.get("/activities?state=open&deal_id=" + deal.id());
  }

  @Test
  void an_ordinary_loss_is_nobodys_to_look_into_and_its_reviewer_says_why() {
    Answer ordinary = Work.deal(Work.NORD);
    close(ordinary, "{'outcome': 'lost', 'reason_code': 'price', 'detail_code': 'list-price'}");
    Answer planted = Work.deal(Work.NORD);
    close(planted, "{'outcome': 'lost', 'reason_code': 'no_decision', 'detail_code': 'silent'}");
    assertThat(MANAGER.get("/losses").body()).contains(planted.id()).doesNotContain(ordinary.id());

    String acceptance = "/losses/" + planted.id() + "/acceptance";
    assertThat(MANAGER.post(acceptance, Map.of("note", " ")).statusCode()).isEqualTo(422);
    assertThat(MANAGER.get("/losses").body()).contains(planted.id());
    assertThat(Reader.of("auditor").post(acceptance, Map.of("note", "Yes.")).statusCode())
        .isEqualTo(403);
    assertThat(MANAGER.post(acceptance, Map.of("note", "Called twice.")).statusCode())
        .isEqualTo(303);
    assertThat(MANAGER.get("/losses").body()).doesNotContain(planted.id());
    assertThat(MANAGER.post(acceptance, Map.of("note", "Again.")).statusCode()).isEqualTo(409);
  }

  @Test
  void a_deal_tells_how_long_it_took_by_stage() {
    Answer deal = Work.deal(Work.NORD);
    Work.win(Work.NORD, deal);
    Answer clock = Work.NORD.get(path(deal) + "/time-to-money");
    assertThat(clock.status()).as(clock.toString()).isEqualTo(200);
    assertThat(clock.at("/money_at")).isEqualTo(Work.NORD.get(path(deal)).at("/closed_at"));
    long stages = 0;
    for (JsonNode stay : clock.json().path("stages")) {
      stages += stay.path("seconds").asLong();
    }
    assertThat(clock.json().path("total_seconds").asLong() - stages)
        .as("what is no stage is presale, to the second that each part is cut to")
        .isBetween(
            clock.json().path("presale_seconds").asLong(),
            clock.json().path("presale_seconds").asLong() + clock.json().path("stages").size() + 1);
    assertThat(Work.SUED.get(path(deal) + "/time-to-money").status()).isEqualTo(404);
    Answer open = Work.NORD.get(path(Work.deal(Work.NORD)) + "/time-to-money");
    assertThat(open.json().has("money_at") && !open.json().path("money_at").isNull()).isFalse();
  }

  @Test
  void what_was_signed_stands_on_a_won_deal_and_no_reason_of_a_loss() {
    Answer deal = Work.deal(Work.NORD);
    Answer mixed =
        close(deal, "{'outcome': 'won', 'reason_code': 'price', 'detail_code': 'list-price'}");
    assertThat(mixed.status()).isEqualTo(400);
    assertThat(close(deal, "{'outcome': 'lost'}").pointers()).containsExactly("#/reason_code");
    assertThat(close(deal, "{'outcome': 'lost', 'reason_code': 'other'}").pointers())
        .containsExactly("#/comment");
    Answer won =
        close(deal, "{'outcome': 'won', 'contract': {'number': 'C-17', 'date': '2026-09-01'}}");
    assertThat(won.status()).as(won.toString()).isEqualTo(201);
    assertThat(Work.NORD.get(path(deal)).at("/contract/number")).isEqualTo("C-17");
    assertThat(Work.MANAGER.get(path(deal)).at("/contract/date")).isEqualTo("2026-09-01");
  }

  @Test
  void sales_managers_keep_the_details() {
    String code = "it-" + Api.key().substring(0, 8).toLowerCase(Locale.ROOT);
    var kept =
        MANAGER.post(
            "/losses/reasons",
            Map.of("code", code, "reason", "PRICE", "name_en", "Duty", "name_ru", "Пошлина"));
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(
            Work.NORD.get("/loss-reasons").data().stream()
                .filter(each -> each.path("code").asText().equals(code)))
        .hasSize(1);
    assertThat(Reader.of("nord-owner").get("/losses").statusCode()).isEqualTo(403);
  }

  private static String path(Answer deal) {
    return "/deals/" + deal.id();
  }

  private static Answer close(Answer deal, String body) {
    return Work.NORD.ifMatch(deal).post(path(deal) + "/closures", Json.object(body));
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.at("/code")).isEqualTo(code);
  }
}
