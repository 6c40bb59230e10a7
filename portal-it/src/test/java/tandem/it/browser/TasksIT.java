package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Work;

/** What is to be done: asked by either side, brought by a stage, done in two taps. */
class TasksIT {
  private static final Api SELLER = Api.person("nord-seller");

  @Test
  void a_dealer_finds_what_is_due_today_and_ticks_it_off() {
    Answer deal = Work.deal(SELLER);
    String word = "Call them " + Fresh.word();
    try (Visitor seller = Visitor.of("nord-seller")) {
      seller.visit("/deals/" + deal.id() + "/tasks/new");
      seller.follow("main form[action$='/tasks'] button");
      assertThat(seller.page().locator(".errors").count()).as("a title is missing").isEqualTo(1);
      seller.field("title").fill(word);
      seller.follow("main form[action$='/tasks'] button");
      assertThat(seller.find("#tasks").innerText()).contains(word);

      seller.visit("/today?whose=all");
      assertThat(seller.find("main").innerText()).contains(word);
      seller.follow("li.task:has-text('" + word + "') button.tick");
      assertThat(seller.page().locator("li.task:has-text('" + word + "')").count()).isZero();
    }
    Answer done = SELLER.get("/activities?deal_id=" + deal.id() + "&state=done");
    assertThat(done.at("/data/0/title")).isEqualTo(word);
  }

  @Test
  void what_the_company_asks_of_a_dealer_is_told_and_done_by_the_dealer_alone() {
    Answer deal = Work.deal(SELLER);
    String word = Fresh.word();
    Answer asked =
        Work.MANAGER.post(
            "/activities",
            Json.object(
                "{'deal_id': '%s', 'title': 'Send the list %s', 'side': 'partner'}"
                    .formatted(deal.id(), word)));
    assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
    Mailbox.of("nord-seller").await(word);

    String completions = "/activities/" + asked.id() + "/completions";
    assertThat(Work.MANAGER.ifMatch(asked).post(completions, Json.object("{}")).status())
        .isEqualTo(403);
    Answer done = SELLER.ifMatch(asked).post(completions, Json.object("{}"));
    assertThat(done.at("/state")).isEqualTo("done");
    assertThat(SELLER.ifMatch(done).post(completions, Json.object("{}")).at("/code"))
        .isEqualTo("task_closed");
    assertThat(Api.person("sued-owner").get("/activities/" + asked.id()).status()).isEqualTo(404);
  }

  @Test
  void a_note_of_the_companys_own_work_is_no_dealers_business() {
    Answer deal = Work.deal(SELLER);
    Answer hidden =
        Work.MANAGER.post(
            "/activities",
            Json.object(
                "{'deal_id': '%s', 'title': 'Check the margin', 'side': 'company', 'visibility': 'company'}"
                    .formatted(deal.id())));
    assertThat(hidden.status()).as(hidden.toString()).isEqualTo(201);

    assertThat(SELLER.get("/activities/" + hidden.id()).status()).isEqualTo(404);
    assertThat(SELLER.get("/activities?deal_id=" + deal.id()).body()).doesNotContain("margin");
    assertThat(SELLER.get("/deals/" + deal.id() + "/history").body())
        .doesNotContain("task.created");
  }
}
