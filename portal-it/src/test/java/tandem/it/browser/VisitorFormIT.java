package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tandem.it.browser.Visitor.Way;
import tandem.it.harness.Await;
import tandem.it.harness.Fresh;
import tandem.it.harness.Work;

/**
 * An owner makes a form, a stranger fills it in, a draft is there, and the form is switched off.
 */
class VisitorFormIT {
  private static final String PICKED = "option:not([value=''])";

  @Test
  void a_stranger_leaves_a_draft_and_programs_leave_nothing() {
    String company = Fresh.company();
    String robot = Fresh.company();
    String address;
    try (Visitor owner = Visitor.of("nord-owner", new Way(Visitor.PHONE, "en", false))) {
      owner.visit("/leads/forms");
      owner
          .field("owner_id")
          .selectOption(owner.find("#f-owner_id " + PICKED).first().getAttribute("value"));
      owner.follow("form[action='/leads/forms'] button.primary");
      address = owner.find("a[href*='/forms/']").first().getAttribute("href");
    }
    String path = address.replaceFirst("^https?://[^/]+", "");
    try (Visitor stranger = Visitor.stranger(new Way(Visitor.PHONE, "ru", false))) {
      fill(stranger, path, robot);
      stranger.follow("main form button.primary");
      assertThat(stranger.find("h1").innerText()).isEqualTo("Спасибо");

      Await.until(
          "a form that was looked at long enough",
          () -> {
            fill(stranger, path, company);
            stranger.follow("main form button.primary");
            return Work.NORD.get("/leads?q=" + company.replace(" ", "%20")).data().size();
          },
          found -> found > 0);
    }
    assertThat(Work.NORD.get("/leads?q=" + company.replace(" ", "%20")).at("/data/0/status"))
        .isEqualTo("draft");
    assertThat(Work.NORD.get("/leads?q=" + robot.replace(" ", "%20")).data()).isEmpty();
    try (Visitor owner = Visitor.of("nord-owner")) {
      owner.visit("/leads/forms");
      owner.follow("tr:has(a[href='" + address + "']) form[action$='/switch'] button");
    }
    try (Visitor stranger = Visitor.stranger(Way.USUAL)) {
      stranger.page().navigate(path);
      assertThat(stranger.find("main form").count()).isZero();
    }
  }

  private static void fill(Visitor stranger, String path, String company) {
    stranger.page().navigate(path);
    stranger.field("company").fill(company);
    stranger.field("contact_name").fill("Мария Пробная");
    stranger.field("contact_email").fill("maria@probe.example");
    stranger.field("need").fill("Нам нужны двенадцать насосов для причала.");
    stranger.field("consent").check();
  }
}
