package tandem.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import tandem.it.harness.Fresh;

/** The form in which a dealer registers a lead. */
final class LeadFormPage {
  private final Visitor dealer;
  final String customer = Fresh.company();

  private LeadFormPage(Visitor dealer) {
    this.dealer = dealer;
  }

  static LeadFormPage open(Visitor dealer) {
    dealer.visit("/leads/new");
    return new LeadFormPage(dealer);
  }

  LeadFormPage fill() {
    dealer.field("customer.tax_id.scheme").selectOption(new SelectOption().setIndex(0));
    String scheme = dealer.field("customer.tax_id.scheme").inputValue();
    if (scheme.equalsIgnoreCase("INN")) {
      dealer.field("customer.tax_id.number").fill(Fresh.inn());
    }
    dealer.field("customer.name").fill(customer);
    dealer.field("customer.country").selectOption("RU");
    product().selectOption(new SelectOption().setIndex(1));
    dealer.find("input[name*=quantity]").first().fill("3");
    dealer.field("amount").fill("15000");
    dealer.field("currency").selectOption("EUR");
    dealer.field("expected_close").fill(Fresh.soon().toString());
    dealer.field("need").fill("They want to lead their resellers in one place.");
    dealer.field("contact.name").fill("Maria Probe");
    dealer.field("contact.email").fill("maria@probe.example");
    dealer.field("contact.consent").check();
    return this;
  }

  Locator product() {
    return dealer.find("select[name*=product_id]").first();
  }

  void send() {
    dealer.follow("button.primary[name=do][value=submit]");
  }
}
