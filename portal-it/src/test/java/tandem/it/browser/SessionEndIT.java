package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Await;
import tandem.it.harness.Json;
import tandem.it.harness.Portal;
import tandem.it.harness.Realm;
import tandem.it.harness.Work;

/** How sessions end, and that nothing typed ends with them. */
class SessionEndIT {
  private Realm.Person colleague;

  @BeforeEach
  void somebody() {
    colleague = Realm.company("approver");
  }

  @AfterEach
  void nobody() {
    colleague.delete();
  }

  @Test
  void who_is_logged_out_in_keycloak_is_out_of_the_portal_with_the_next_page() {
    try (Visitor visitor = Visitor.stranger()) {
      visitor.open("/deals");
      visitor.signIn(colleague.username());
      visitor.visit("/deals");

      colleague.logOut();

      Await.until(
          "the portal to hear of it",
          () -> visitor.fetch("/deals").headers().getOrDefault("location", ""),
          location -> location.startsWith(Portal.here().issuer()));
      visitor.open("/deals");
      assertThat(visitor.find("#username").count()).isEqualTo(1);
    }
  }

  @Test
  void a_form_that_came_too_late_is_kept_and_sent_with_one_click() {
    Answer deal = Work.deal(Work.NORD);
    String words = "Could your engineer join us on Thursday? " + deal.id();
    try (Visitor visitor = Visitor.stranger()) {
      visitor.open("/deals/" + deal.id());
      visitor.signIn(colleague.username());
      visitor.field("body").fill(words);
      colleague.logOut();
      Await.until(
          "the portal to hear of it", () -> visitor.fetch("/session").status(), s -> s != 200);

      visitor.follow("form[action$='/messages'] button");
      visitor.signIn(colleague.username());

      assertThat(visitor.place()).isEqualTo("/kept-form");
      assertThat(visitor.text()).contains(words);
      assertThat(Work.NORD.get("/deals/" + deal.id() + "/messages").body()).doesNotContain(words);

      visitor.follow("form[action$='/messages'] button");
      visitor.follow("form[action$='/messages'] button[value=SHARED]"); // a dealer reads it: sure?
      assertThat(visitor.text()).contains(words);
      assertThat(visitor.place()).startsWith("/deals/" + deal.id());
    }
    assertThat(Work.NORD.get("/deals/" + deal.id() + "/messages").body()).contains(words);
  }

  @Test
  void a_page_can_ask_how_long_is_left_and_hears_when_nothing_is() {
    try (Visitor visitor = Visitor.stranger()) {
      visitor.open("/deals");
      visitor.signIn(colleague.username());
      APIResponse left = visitor.fetch("/session");
      assertThat(left.status()).isEqualTo(200);
      assertThat(Json.read(left.text()).path("seconds").asInt()).isBetween(1700, 1800);
      assertThat(Json.read(visitor.fetch("/session/stay").text()).path("seconds").asInt())
          .isBetween(1790, 1800);
      assertThat(visitor.find("#session").isHidden()).isTrue();
      assertThat(Integer.parseInt(visitor.find("#session").getAttribute("data-seconds")))
          .isBetween(1790, 1800);
    }
  }

  @Test
  void somebody_near_the_end_is_warned_and_stays_with_one_click() {
    try (Visitor visitor = Visitor.stranger()) {
      visitor.page().clock().install();
      visitor.open("/deals");
      visitor.signIn(colleague.username());
      visitor
          .page()
          .route(
              "**/session",
              route ->
                  route.fulfill(
                      new com.microsoft.playwright.Route.FulfillOptions()
                          .setContentType("application/json")
                          .setBody("{\"seconds\":119,\"last\":false}")));

      visitor.page().clock().fastForward(1_690_000);

      visitor.find("#session").waitFor();
      assertThat(visitor.find("#session").innerText()).contains("signed out in two minutes");
      visitor.find("#session [data-stay]").click();
      visitor.page().waitForCondition(() -> visitor.find("#session").isHidden());
    }
  }
}
