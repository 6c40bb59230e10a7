package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.it.browser.Visitor.Way;
import tandem.it.harness.Answer;
import tandem.it.harness.Fresh;
import tandem.it.harness.Work;

/** "Is this customer free?" on a dealer's phone. */
class CustomerCheckIT {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_dealer_asks_from_the_home_page_and_goes_on_to_the_form(boolean scripts) {
    String inn = Fresh.inn();
    Answer lead = Work.NORD.post("/leads", Fresh.lead(Work.product()));
    Work.approveFor(lead, 30);
    try (Visitor dealer = Visitor.of("sued-seller", new Way(Visitor.PHONE, "en", scripts))) {
      ask(dealer, lead.at("/customer/tax_id/number"));
      assertThat(dealer.place()).isEqualTo("/customer-check");
      assertThat(dealer.text()).contains("Protected").doesNotContain(lead.at("/customer/name"));

      dealer.field("customer").fill(inn);
      dealer.follow("form[action='/customer-check'] button");
      assertThat(dealer.text()).contains("Free").contains(inn);

      dealer.follow("button[name=do][value=programme]");
      assertThat(dealer.field("customer.tax_id.number").inputValue()).isEqualTo(inn);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_wrong_check_digit_is_told_beside_the_field_and_stays(boolean scripts) {
    try (Visitor dealer = Visitor.of("sued-seller", new Way(Visitor.PHONE, "en", scripts))) {
      ask(dealer, "7707083894");

      assertThat(dealer.find("#errors").innerText()).contains("Customer: The check digit");
      assertThat(dealer.find("#f-customer[aria-invalid=true]").inputValue())
          .isEqualTo("7707083894");
    }
  }

  private static void ask(Visitor dealer, String customer) {
    dealer.visit("/");
    dealer.field("customer").fill(customer);
    dealer.follow("form[action='/customer-check'] button");
  }
}
