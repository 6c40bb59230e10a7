package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.it.browser.Visitor.Way;
import tandem.it.harness.Await;
import tandem.it.harness.Mailbox;

/** The whole way of a lead, clicked through by both sides. */
class PortalSliceIT {
  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of("nord-seller", new Way(Visitor.DESK, "ru", true), "ru"),
        Arguments.of("sued-seller", new Way(Visitor.PHONE, "en", true), "en"),
        Arguments.of("nord-seller", new Way(Visitor.PHONE, "ru", false), "ru"),
        Arguments.of("sued-seller", new Way(Visitor.DESK, "en", false), "en"));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void a_lead_becomes_a_won_deal_and_an_explained_commission(
      String seller, Way way, String language) {
    try (Visitor dealer = Visitor.of(seller, way);
        Visitor approver = Visitor.of("approver", way)) {
      LeadFormPage form = LeadFormPage.open(dealer);
      assertThat(dealer.find("html").getAttribute("lang")).isEqualTo(language);
      form.fill().send();
      String lead = dealer.id();
      assertThat(lead).as(dealer.text()).startsWith("lead_");
      assertThat(dealer.find("h1").innerText()).isEqualTo(form.customer);

      approves(approver, lead);
      isTold(dealer, seller, form.customer, language);
      String deal = worksOn(dealer, lead);
      wins(dealer, deal);
      seesWhatItEarned(dealer, form.customer);
    }
  }

  private static void approves(Visitor approver, String lead) {
    approver.visit("/leads/" + lead);
    approver.follow("a.button.primary[data-key=a]");
    approver.follow("form.decide button.primary");
    assertThat(approver.page().locator("form.decide .errors").count()).as(approver.text()).isZero();
  }

  /** By mail and by a notice in the portal, both in the dealer's own language. */
  private static void isTold(Visitor dealer, String seller, String customer, String language) {
    Mailbox.Mail mail = Mailbox.of(seller).await(customer);
    String own = mail.subject().replace(customer, "");
    boolean russian =
        own.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    assertThat(russian).as(mail.toString()).isEqualTo(language.equals("ru"));
    Await.until(
        "a notice on " + customer,
        () -> {
          dealer.visit("/notices");
          return dealer.text();
        },
        text -> text.contains(customer));
  }

  private static String worksOn(Visitor dealer, String lead) {
    dealer.visit("/leads/" + lead);
    dealer.follow("main a.button.primary[href^='/deals/']");
    String deal = dealer.id();
    for (int moves = 0; moves < 4; moves++) {
      dealer.follow(".actions-row form[action$='/stage'] button.primary");
    }
    assertThat(dealer.find(".actions-row a.button.primary[href$='/win']").count())
        .as(dealer.text())
        .isEqualTo(1);
    dealer.field("body").fill("They signed today.");
    dealer.follow("form[action$='/messages'] button");
    assertThat(dealer.find("#timeline").innerText()).contains("They signed today.");
    return deal;
  }

  private static void wins(Visitor dealer, String deal) {
    dealer.follow(".actions-row a.button.primary[href$='/win']");
    dealer.follow("main form[action$='/win'] button.primary");
    assertThat(dealer.id()).as(dealer.text()).isEqualTo(deal);
    assertThat(dealer.find(".actions-row a[href$='/win']").count()).isZero();
  }

  private static void seesWhatItEarned(Visitor dealer, String customer) {
    Await.until(
        "the earning on " + customer,
        () -> {
          dealer.visit("/earnings");
          return dealer.find("main").innerText();
        },
        text -> text.contains(customer));
    dealer.follow("tr:has-text('%s') a[href^='/earnings/']".formatted(customer));
    assertThat(dealer.find("main").innerText()).contains(customer);
    assertThat(dealer.find("main .why li").count()).as(dealer.text()).isGreaterThan(3);
  }
}
