package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.it.browser.Visitor.Way;
import tandem.it.harness.Api;
import tandem.it.harness.Firm;
import tandem.it.harness.Json;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Portal;
import tandem.it.harness.Realm;
import tandem.platform.PublicId;

/** Somebody of one firm is invited to another: one account, and at each time one of the two. */
class SwitchFirmIT {
  private Realm.Person person;

  @BeforeEach
  void of_one_firm() {
    person = Realm.member(Firm.SUED, "seller");
  }

  @AfterEach
  void nobody() {
    person.delete();
  }

  @ParameterizedTest
  @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
  void the_mails_link_leads_into_the_second_firm_and_a_page_to_each(int width) {
    try (Visitor visitor = Visitor.stranger(new Way(width, "en", true))) {
      visitor.open("/account");
      visitor.signIn(person.username());
      assertThat(firm(visitor)).contains("Südwerk Handel");

      visitor.open(invitation());
      visitor.follow("#kc-info-message a");
      visitor.page().waitForURL(url -> url.startsWith(Portal.here().portal()));
      assertThat(firm(visitor)).contains("Nord Systems").doesNotContain("Südwerk");

      visitor.follow("form[action='/switch-firm'] button");
      assertThat(visitor.text()).contains("Which firm are you working for?");
      visitor.find("#organization-sued").click();
      visitor.page().waitForURL(url -> url.startsWith(Portal.here().portal()));
      assertThat(firm(visitor)).contains("Südwerk Handel").doesNotContain("Nord");
    }
  }

  @Test
  void whoever_signs_in_with_two_firms_says_first_for_which() {
    Realm.join(Firm.NORD, person, "finance");
    try (Visitor visitor = Visitor.stranger()) {
      visitor.open("/account");
      visitor.find("#username").fill(person.username());
      visitor.follow("#kc-login");
      visitor.follow("#organization-nord");
      visitor.find("#password").fill("tandem");
      visitor.follow("#kc-login");
      visitor.page().waitForURL(url -> url.startsWith(Portal.here().portal()));
      assertThat(visitor.place()).isEqualTo("/account");
      assertThat(visitor.find("main").innerText()).contains("Nord Systems");
    }
  }

  @Test
  void a_firm_that_one_is_not_in_opens_for_nobody() {
    try (Visitor visitor = Visitor.stranger()) {
      visitor.open("/account");
      visitor.signIn(person.username());
      visitor.open("/switch-firm?to=nord");
      assertThat(visitor.page().url()).as("Keycloak refuses").startsWith(Portal.here().issuer());
      assertThat(firm(visitor)).contains("Südwerk Handel");
    }
  }

  private static String firm(Visitor visitor) {
    visitor.visit("/account");
    return visitor.find("main").innerText();
  }

  private String invitation() {
    Api.person("nord-owner")
        .post(
            "/partners/" + PublicId.format("org", Firm.NORD.partner()) + "/invitations",
            Json.object(
                "{'email': '%s', 'name': 'Probe Person', 'roles': ['partner_finance'], 'locale': 'en'}"
                    .formatted(person.email())));
    return Mailbox.at(person.email()).await("Nord Systems").link();
  }
}
