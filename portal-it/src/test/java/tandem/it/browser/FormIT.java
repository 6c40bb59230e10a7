package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.it.browser.Visitor.Way;
import tandem.it.harness.Answer;
import tandem.it.harness.Fresh;
import tandem.it.harness.Work;

/** Forms forgive: nothing typed is lost, each mistake is named beside its field. */
class FormIT {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_was_typed_stays_and_every_field_at_fault_is_named(boolean scripts) {
    try (Visitor dealer = Visitor.of("sued-seller", new Way(Visitor.DESK, "en", scripts))) {
      LeadFormPage form = LeadFormPage.open(dealer).fill();
      dealer.field("need").fill("too short");
      dealer.field("amount").fill("a lot");
      dealer.field("contact.consent").uncheck();
      form.send();

      assertThat(dealer.find("#errors").count()).as(dealer.text()).isEqualTo(1);
      for (String name : List.of("need", "amount", "contact.consent")) {
        assertThat(dealer.find("[id='f-%s'][aria-invalid=true]".formatted(name)).count())
            .as(name)
            .isEqualTo(1);
        assertThat(dealer.find("#errors a[href='#f-%s']".formatted(name)).count())
            .as("summary of " + name)
            .isEqualTo(1);
      }
      assertThat(dealer.find("#errors a[href='#f-need']").innerText()).startsWith("Need:");
      assertThat(dealer.field("customer.name").inputValue()).isEqualTo(form.customer);
      assertThat(dealer.field("amount").inputValue()).isEqualTo("a lot");
      assertThat(dealer.field("need").inputValue()).isEqualTo("too short");
      assertThat(form.product().inputValue()).isNotEmpty();

      dealer.field("need").fill("They want to lead their resellers in one place.");
      dealer.field("amount").fill("1,250.50");
      dealer.field("contact.consent").check();
      form.send();
      assertThat(dealer.id()).as(dealer.text()).startsWith("lead_");
      assertThat(dealer.text()).contains("1,250.50");
    }
  }

  @Test
  void a_lead_is_registered_with_the_keyboard_alone() {
    try (Visitor dealer = Visitor.of("sued-seller")) {
      dealer.visit("/leads/new");
      Keyboard keys = dealer.page().keyboard();
      String customer = Fresh.company();
      goTo(dealer, "customer.name");
      keys.type(customer);
      goTo(dealer, "customer.country");
      keys.type("Ger");
      goTo(dealer, "customer.website");
      keys.type("probe.example");
      goTo(dealer, "product_id");
      keys.press("ArrowDown");
      goTo(dealer, "quantity");
      keys.press("ControlOrMeta+a");
      keys.type("2");
      goTo(dealer, "amount");
      keys.type("900");
      goTo(dealer, "expected_close");
      dealer.field("expected_close").evaluate("(e, day) => e.value = day", Fresh.soon().toString());
      goTo(dealer, "need");
      keys.type("They want to lead their resellers in one place.");
      goTo(dealer, "contact.name");
      keys.type("Maria Probe");
      goTo(dealer, "contact.email");
      keys.type("maria@probe.example");
      goTo(dealer, "contact.consent");
      keys.press("Space");
      goTo(dealer, "submit");
      dealer.leave(() -> keys.press("Enter"));

      assertThat(dealer.id()).as(dealer.text()).startsWith("lead_");
      assertThat(dealer.find("h1").innerText()).isEqualTo(customer);
    }
  }

  /** Presses Tab until the control with that name, or the button of that value, has the focus. */
  private static void goTo(Visitor visitor, String name) {
    String focus =
        "n => { const e = document.activeElement; return !!e && ((e.name || '').endsWith(n) || e.value === n && e.tagName === 'BUTTON') }";
    for (int i = 0; i < 80; i++) {
      if (Boolean.TRUE.equals(visitor.page().evaluate(focus, name))) {
        return;
      }
      visitor.page().keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not reach " + name);
  }

  @Test
  void somebody_who_was_overtaken_sees_that_and_loses_nothing() {
    Answer lead = Work.lead(Work.NORD);
    try (Visitor approver = Visitor.of("approver")) {
      approver.visit("/leads/" + lead.id() + "?do=reject");
      if (approver.find("form.decide").count() == 0) {
        approver.follow("a[data-key=r]");
      }
      approver
          .field("reason")
          .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
      approver.field("comment").fill("A long and careful explanation.");
      Work.approve(lead);

      approver.follow("form.decide button.primary");

      assertThat(approver.text()).contains("A long and careful explanation.");
      assertThat(Work.NORD.get("/leads/" + lead.id()).at("/status")).isEqualTo("approved");
    }
  }

  @Test
  void words_of_people_are_shown_and_never_run() {
    String evil = "<script>alert(1)</script><img src=x onerror=alert(2)> " + Fresh.word();
    Answer deal = Work.deal(Work.NORD);
    Work.NORD.post(
        "/deals/" + deal.id() + "/messages", tandem.it.harness.Json.object("{}").put("body", evil));
    try (Visitor manager = Visitor.of("manager")) {
      manager.visit("/deals/" + deal.id());

      assertThat(manager.find("#timeline").innerText()).contains(evil);
      assertThat(manager.find("#timeline img, #timeline script").count()).isZero();
    }
  }
}
