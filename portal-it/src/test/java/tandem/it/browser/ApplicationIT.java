package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.it.harness.Database;
import tandem.it.harness.Fresh;
import tandem.it.harness.Mailbox;

/** A firm without an account applies; the company asks, checks and admits it. */
class ApplicationIT {
  @ParameterizedTest(name = "{0}, {1} px, scripts {2}")
  @CsvSource({"ru, 390, false", "en, 1280, true"})
  void from_the_public_form_to_the_register(String language, int width, boolean scripts) {
    String word = Fresh.word().substring(0, 10);
    String status;
    try (Visitor applicant = Visitor.stranger(new Visitor.Way(width, language, scripts))) {
      applicant.visit("/apply");
      assertThat(applicant.find("html").getAttribute("lang")).isEqualTo(language);
      applicant.follow("main form.form button.primary");
      assertThat(applicant.find(".errors li").count()).isGreaterThan(7);
      fill(applicant, word);
      applicant.field("tax_number").fill("7707083894");
      applicant.follow("main form.form button.primary");
      assertThat(applicant.find(".errors li").allInnerTexts()).hasSize(1);
      assertThat(applicant.field("firm_name").inputValue()).isEqualTo("Probe " + word);
      applicant.field("tax_number").fill(Fresh.inn());
      applicant.follow("main form.form button.primary");
      status = applicant.place();
      assertThat(status).matches("/apply/status/[A-Za-z0-9_-]{43}");
      assertThat(applicant.find("h1").innerText()).contains("Probe " + word);

      String id = asksBack(word);
      applicant.visit(status);
      applicant.field("answer").fill("Water works in Samara.");
      applicant.follow("form[action$='/answer'] button");
      assertThat(applicant.find("form[action$='/answer']").count()).isZero();

      admits(id, "it-" + word);
      applicant.visit(status);
      assertThat(applicant.find(".state[data-hue=green]").count()).isEqualTo(1);
    }
    mailLeadsToTheSameApplication(word, language);
  }

  private static void fill(Visitor applicant, String word) {
    applicant.field("firm_name").fill("Probe " + word);
    applicant.find("#f-country").selectOption("RU");
    applicant.find("#f-tax_scheme").selectOption("INN");
    applicant.field("website").fill("https://www." + word + ".example/");
    applicant.field("contact_name").fill("Анна Пробная");
    applicant.field("contact_email").fill(word + "@probe.example");
    applicant.field("territory").fill("Самара");
    applicant.field("products").fill("Software and training");
    applicant.find("#f-languages").check();
    applicant.find("#f-consent").check();
  }

  private static String asksBack(String word) {
    try (Visitor manager = Visitor.of("manager")) {
      manager.visit("/applications?q=" + word);
      manager.follow("table a.open");
      String id = manager.id();
      manager.follow("form[action$='/review'] button");
      manager.follow("a[href$='do=ask']");
      manager.field("question").fill("Who are your customers?");
      manager.follow("form.decide button.primary");
      assertThat(manager.find("form.decide").count()).as(manager.text()).isZero();
      return id;
    }
  }

  private static void admits(String id, String code) {
    try (Visitor manager = Visitor.of("manager")) {
      manager.visit("/applications/" + id);
      assertThat(manager.text()).contains("Water works in Samara.");
      manager.follow("a[href$='do=approve']");
      manager.field("code").fill(code);
      manager.leave(() -> manager.find("form.decide button.primary").click());
      assertThat(manager.find("#errors").count()).as("nothing is checked").isEqualTo(1);

      manager.visit("/applications/" + id);
      for (Locator check : manager.find("input[name=checks]").all()) {
        check.check();
      }
      manager.follow("form[action$='/checks'] button");
      manager.follow("a[href$='do=approve']");
      manager.field("code").fill("Not A Code");
      manager.follow("form.decide button.primary");
      assertThat(manager.find(".errors li").count()).isEqualTo(1);
      manager.field("code").fill(code);
      manager.follow("form.decide button.primary");
      manager.follow("a[href^='/partners/org_']");
      assertThat(manager.text()).contains(code, "Самара");
    }
  }

  /** Whoever wrote the mail knows no more than the hash of the link in the page's address. */
  private static void mailLeadsToTheSameApplication(String word, String language) {
    Mailbox.Mail mail = Mailbox.at(word + "@probe.example").await("/apply/status/");
    assertThat(mail.subject() + mail.text()).contains("Probe " + word);
    String link = mail.text().replaceFirst("(?s).*(/apply/status/[A-Za-z0-9_-]{43}).*", "$1");
    try (Visitor applicant = Visitor.stranger(new Visitor.Way(Visitor.DESK, language, true))) {
      applicant.visit(link);
      assertThat(applicant.find("h1").innerText()).contains("Probe " + word);
    }
    try (Database db = Database.application()) {
      String token = link.replaceFirst(".*/", "");
      assertThat(
              db.asWorker()
                  .count("select count(*) from application_link where token_hash = ?", token))
          .isZero();
    }
  }

  @Test
  void a_link_nobody_made_is_not_found_and_a_robot_is_thanked_for_nothing() {
    try (Visitor stranger = Visitor.stranger()) {
      for (String link : List.of("x".repeat(43), "x", "%27%20or%201=1")) {
        assertThat(stranger.fetch("/apply/status/" + link).status()).as(link).isIn(303, 404);
      }
      stranger.visit("/apply");
      stranger.field("firm_name").fill("Robot Ltd");
      stranger.page().evaluate("document.querySelector('[name=fax]').value = '1'");
      stranger.follow("main form.form button.primary");
      assertThat(stranger.place()).isEqualTo("/apply/thanks");
    }
    try (Database db = Database.application()) {
      assertThat(
              db.asWorker()
                  .count("select count(*) from partner_application where firm_name = 'Robot Ltd'"))
          .isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"approver", "finance2", "nord-owner"})
  void applications_are_for_those_who_decide_and_look_on(String person) {
    try (Visitor visitor = Visitor.of(person)) {
      APIResponse answer = visitor.fetch("/applications");
      assertThat(answer.status()).isEqualTo(403);
    }
  }
}
