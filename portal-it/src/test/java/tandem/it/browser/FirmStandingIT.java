package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/** A suspended firm reads, does not write, and its systems stay outside; then all is as before. */
class FirmStandingIT {
  private static final String SUED = PublicId.format("org", Firm.SUED.partner());

  /** Ten seconds, and a moment for the question itself. */
  private static final Duration PROMISED = Duration.ofSeconds(12);

  private final Api owner = Api.person("sued-owner");

  @AfterEach
  void the_firm_works_again() {
    Answer firm = Work.MANAGER.get("/partners/" + SUED);
    if (!firm.at("/status").equals("active")) {
      change("active", "resolved");
    }
    Await.until("Südwerk's systems", () -> Work.SUED.get("/leads"), ok -> ok.status() == 200);
  }

  @Test
  void its_people_read_and_its_systems_are_turned_away_within_ten_seconds() {
    Answer deal = Work.deal(Work.SUED);
    String why = "Unpaid " + UUID.randomUUID();
    Answer changed = change("suspended", "overdue_payment", why);
    assertThat(changed.status()).as(changed.toString()).isEqualTo(201);
    assertThat(changed.at("/status")).isEqualTo("suspended");

    Answer outside =
        Await.until(
            "the refusal", PROMISED, () -> Work.SUED.get("/leads"), no -> no.status() == 403);
    assertThat(outside.at("/code")).isEqualTo("partner_suspended");

    assertThat(owner.get("/deals/" + deal.id()).status()).isEqualTo(200);
    Answer lead = owner.post("/leads", Fresh.lead(Work.product()));
    Answer message =
        owner.post("/deals/" + deal.id() + "/messages", Json.object("{'body': 'Hello'}"));
    for (Answer refused : new Answer[] {lead, message}) {
      assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
      assertThat(refused.at("/code")).isEqualTo("partner_suspended");
    }
    assertThat(owner.get("/partners/" + SUED + "/status-changes").body()).contains(why);
    Mailbox.of("sued-owner").await("suspended");

    try (Visitor visitor = Visitor.of("sued-owner")) {
      Await.until(
          "the banner",
          PROMISED,
          () -> {
            visitor.visit("/");
            return visitor.find(".flash[data-kind=error]").count();
          },
          banners -> banners == 1);
      visitor.visit("/deals/" + deal.id());
      assertThat(visitor.find("form textarea[name=body]").count()).isZero();
      visitor.visit("/firm");
      assertThat(visitor.text()).contains(why, "manager@tandem.example");
    }
  }

  @Test
  void the_company_suspends_and_reactivates_on_the_firms_page() {
    try (Visitor manager = Visitor.of("manager")) {
      manager.visit("/partners/" + SUED);
      manager.follow("a[href$='to=SUSPENDED']");
      manager.follow("form button.primary");
      assertThat(manager.find(".errors li").count()).as("a reason is missing").isEqualTo(1);
      manager.find("#f-reason_code").selectOption("UNDER_REVIEW");
      manager.follow("form button.primary");
      assertThat(manager.text()).contains("is suspended");

      manager.follow("a[href$='to=ACTIVE']");
      manager.find("#f-reason_code").selectOption("RESOLVED");
      manager.follow("form button.primary");
      assertThat(manager.text()).contains("is active again");
    }
  }

  @Test
  void nobody_else_changes_it_and_a_reason_must_fit() {
    Answer firm = Work.MANAGER.get("/partners/" + SUED);
    for (String person : new String[] {"approver", "sued-owner"}) {
      Answer refused =
          Api.person(person)
              .ifMatch(firm)
              .post("/partners/" + SUED + "/status-changes", order("suspended", "other", "x"));
      assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
    }
    Answer misfit = change("suspended", "resolved");
    assertThat(misfit.status()).as(misfit.toString()).isEqualTo(400);
    assertThat(misfit.pointers()).containsExactly("#/reason_code");
    Answer already = change("active", "resolved");
    assertThat(already.at("/code")).isEqualTo("transition_not_allowed");
  }

  private static Answer change(String to, String reason) {
    return change(to, reason, "By a test");
  }

  private static Answer change(String to, String reason, String note) {
    return Work.MANAGER
        .ifMatch(Work.MANAGER.get("/partners/" + SUED))
        .post("/partners/" + SUED + "/status-changes", order(to, reason, note));
  }

  private static com.fasterxml.jackson.databind.JsonNode order(
      String to, String reason, String note) {
    return Json.object(
        "{'status': '%s', 'reason_code': '%s', 'note': '%s'}".formatted(to, reason, note));
  }
}
