package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.it.browser.Visitor.Way;
import tandem.it.harness.Answer;
import tandem.it.harness.Await;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/** The button beside the tax id, and what a reviewer reads of the register. */
class PrefillPagesIT {
  private static final String BUTTON = "button[name=do][value=prefill]";

  @ParameterizedTest
  @CsvSource({"true,390,ru", "false,390,ru", "false,1280,en"})
  void the_form_is_filled_by_the_number_and_what_was_typed_stays(
      boolean scripts, int width, String language) {
    try (Visitor dealer = Visitor.of("sued-seller", new Way(width, language, scripts))) {
      dealer.visit("/leads/new");
      dealer.field("customer.tax_id.scheme").selectOption("INN");
      dealer.field("customer.tax_id.number").fill("7799000012");
      dealer.field("need").fill("Something typed before.");
      dealer.follow(BUTTON);

      assertThat(dealer.field("customer.name").inputValue()).isEqualTo("ООО «Северный насос»");
      assertThat(dealer.field("customer.country").inputValue()).isEqualTo("RU");
      assertThat(dealer.field("need").inputValue()).isEqualTo("Something typed before.");
      assertThat(dealer.find("#prefill").innerText()).contains("г Москва, ул Примерная, д 1");

      dealer.field("customer.name").fill("As we call it");
      dealer.field("customer.tax_id.number").fill("7799000260");
      dealer.follow(BUTTON);
      assertThat(dealer.field("customer.name").inputValue()).isEqualTo("As we call it");
      assertThat(dealer.find("#prefill .flash[data-kind=warning]").count()).isEqualTo(1);
    }
  }

  @Test
  void silence_and_a_slip_of_the_finger_are_told_and_lose_nothing() {
    try (Visitor dealer = Visitor.of("sued-seller")) {
      dealer.visit("/leads/new");
      dealer.field("customer.tax_id.scheme").selectOption("INN");
      dealer.field("customer.tax_id.number").fill("7799009992");
      dealer.follow(BUTTON);
      assertThat(dealer.find("#prefill").innerText()).contains("does not answer");

      dealer.field("customer.tax_id.number").fill("7799009993");
      dealer.follow(BUTTON);
      assertThat(dealer.find("[id='f-customer.tax_id.number'][aria-invalid=true]").count())
          .isEqualTo(1);
      assertThat(dealer.field("customer.tax_id.number").inputValue()).isEqualTo("7799009993");
    }
  }

  @Test
  void the_reviewer_reads_the_register_and_a_manager_says_by_hand_what_is_so() {
    String lead = ofOneThatIsWoundUp();
    try (Visitor approver = Visitor.of("approver")) {
      Await.until(
          "what the register says",
          () -> {
            approver.visit("/leads/" + lead);
            return approver.text();
          },
          text -> text.contains("Псковский лён-Проба"));
      assertThat(approver.text()).contains("ликвидируется");
      approver.visit("/leads/" + lead + "/register");
      assertThat(approver.find("select[name=field]").count()).isZero();
    }
    try (Visitor manager = Visitor.of("manager")) {
      manager.visit("/leads/" + lead + "/register");
      manager.field("field").selectOption("ADDRESS");
      manager.field("value").fill("Псков, ул. Настоящая, 1");
      manager.follow("main form button.primary");
      assertThat(manager.text()).contains("Псков, ул. Настоящая, 1").contains("said by hand");
    }
  }

  /** The register of the demo knows one such firm; a lead of an earlier run makes room. */
  private static String ofOneThatIsWoundUp() {
    ObjectNode form = Fresh.lead(Work.product());
    ((ObjectNode) form.at("/customer/tax_id")).put("number", "7799000245");
    Answer taken = Work.SUED.post("/leads", form);
    if (taken.at("/code").equals("duplicate_lead")) {
      Answer before = Work.SUED.get("/leads/" + taken.at("/allowed/0"));
      Work.SUED.ifMatch(before).post("/leads/" + before.id() + "/withdrawals", Json.object("{}"));
      taken = Work.SUED.post("/leads", form);
    }
    assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
    return taken.id();
  }
}
