package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.it.browser.Visitor.Way;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Fresh;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Work;

/** What a dealer can want of a decided lead, clicked through by both sides. */
class AfterDecisionPagesIT {
  private static final Api SELLER = Api.person("nord-seller");
  private static final String WHY = "We met the buyer on Monday and again on Thursday.";

  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of(new Way(Visitor.DESK, "ru", true)),
        Arguments.of(new Way(Visitor.PHONE, "en", false)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void a_rejection_is_appealed_and_somebody_else_decides(Way way) {
    Answer lead = Work.lead(SELLER);
    Work.reject(lead);
    try (Visitor dealer = Visitor.of("nord-seller", way);
        Visitor first = Visitor.of("approver", way);
        Visitor second = Visitor.of("approver2", way)) {
      dealer.visit("/leads/" + lead.id());
      dealer.follow(".actions-row a[href$='/appeal']");
      dealer.field("reason").fill("Too short");
      dealer.follow("main form.form button.primary");
      assertThat(dealer.find("main .errors").count()).as(dealer.text()).isEqualTo(1);
      assertThat(dealer.field("reason").inputValue()).isEqualTo("Too short");
      dealer.field("reason").fill(WHY);
      dealer.follow("main form.form button.primary");
      assertThat(dealer.find("main").innerText()).contains(WHY);
      assertThat(dealer.find(".actions-row a[href$='/appeal']").count()).isZero();

      first.visit("/leads/" + lead.id());
      assertThat(first.find("main").innerText()).contains(WHY, "No budget seen.");
      assertThat(first.find("a[data-key=a]").count()).isZero();

      second.visit("/queue?lead=" + lead.id());
      assertThat(second.find("main").innerText()).contains(WHY);
      second.follow("a.button.primary[data-key=a]");
      second.follow("form.decide button.primary[value=next]");
      dealer.visit("/leads/" + lead.id());
      assertThat(dealer.find("main a.button[href^='/deals/']").count())
          .as(dealer.text())
          .isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void protection_is_asked_for_and_granted_with_a_mail(Way way) {
    Answer lead = Work.lead(SELLER);
    Work.approveFor(lead, 12);
    String customer = lead.at("/customer/name");
    try (Visitor dealer = Visitor.of("nord-seller", way);
        Visitor approver = Visitor.of("approver", way)) {
      dealer.visit("/leads/" + lead.id());
      dealer.follow(".actions-row a[href$='/extension']");
      dealer.field("reason").fill(WHY);
      dealer.follow("main form.form button.primary");

      approver.visit("/queue?lead=" + lead.id());
      assertThat(approver.find("main").innerText()).contains(WHY);
      approver.follow("a.button.primary[data-key=a]");
      approver.follow("form.decide button.primary");
      assertThat(SELLER.get("/leads/" + lead.id()).at("/extensions")).isEqualTo("1");
      Mailbox.Mail mail = Mailbox.of("nord-seller").await("Защита продлена: " + customer);
      assertThat(mail.text()).contains("/deals/");
    }
  }

  @Test
  void a_customer_is_corrected_and_both_names_stay_to_be_read() {
    Answer lead = Work.lead(SELLER);
    Work.approve(lead);
    String right = Fresh.company();
    try (Visitor dealer = Visitor.of("nord-seller");
        Visitor approver = Visitor.of("approver")) {
      dealer.visit("/leads/" + lead.id());
      dealer.find(".actions-row summary").click();
      dealer.follow(".actions-row a[href$='/correction']");
      dealer.field("customer.name").fill(right);
      dealer.field("reason").fill(WHY);
      dealer.follow("main form.form button.primary");

      approver.visit("/leads/" + lead.id());
      assertThat(approver.find("main").innerText()).contains(right, lead.at("/customer/name"), WHY);
      assertThat(approver.find("main a[href^='/customers/cus_']").count()).isEqualTo(1);
      assertThat(dealer.find("main").innerText()).contains("до нашего ответа");
      approver.follow("a.button.danger[data-key=r]");
      approver.follow("form.decide button.primary");
      assertThat(approver.find("form.decide .errors").count()).isEqualTo(1);
      approver.follow("form.decide a.plain");
      approver.follow("a.button.primary[data-key=a]");
      approver.follow("form.decide button.primary");

      dealer.visit("/leads/" + lead.id());
      assertThat(dealer.find("h1").innerText()).isEqualTo(right);
      assertThat(dealer.find("main").innerText()).contains(lead.at("/customer/name"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void protection_is_revoked_with_words_that_its_dealer_reads(Way way) {
    Answer lead = Work.lead(SELLER);
    Work.approve(lead);
    ended(way, lead, "revoke", "revoked");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void a_lead_is_closed_as_a_duplicate(Way way) {
    ended(way, Work.lead(SELLER), "close_duplicate", "closed_duplicate");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void a_lead_is_closed_because_too_little_is_said(Way way) {
    Answer lead = Work.lead(SELLER);
    Work.decide(
        Work.APPROVER,
        lead,
        "{'kind': 'request_info', 'fields': ['need'], 'comment': 'Please say more.'}");
    ended(way, lead, "close_incomplete", "closed_incomplete");
  }

  /** Opened from the menu; without words nothing is done, and with them the dealer reads them. */
  private static void ended(Way way, Answer lead, String act, String status) {
    try (Visitor approver = Visitor.of("approver", way);
        Visitor dealer = Visitor.of("nord-seller", way)) {
      approver.visit("/leads/" + lead.id());
      approver.find("details.menu summary").last().click();
      approver.follow("details.menu a[href*='do=" + act + "']");
      approver.follow("form.decide button.danger");
      assertThat(approver.find("form.decide .errors").count()).as(approver.text()).isEqualTo(1);
      assertThat(SELLER.get("/leads/" + lead.id()).at("/status")).isNotEqualTo(status);
      approver.field("comment").fill(WHY);
      approver.follow("form.decide button.danger");
      assertThat(SELLER.get("/leads/" + lead.id()).at("/status")).isEqualTo(status);

      dealer.visit("/leads/" + lead.id());
      assertThat(dealer.find("main").innerText()).contains(WHY);
      assertThat(dealer.find(".actions-row a[href$='/edit']").count()).isZero();
    }
  }

  @Test
  void a_lead_is_given_to_a_colleague() {
    Answer lead = Work.lead(SELLER);
    try (Visitor dealer = Visitor.of("nord-seller")) {
      dealer.visit("/leads/" + lead.id());
      dealer.follow(".actions-row a[href$='/transfer']");
      dealer.follow("main form.form button.primary");
      assertThat(dealer.find("main .errors").count()).as(dealer.text()).isEqualTo(1);
      dealer.field("owner_id").selectOption(Api.person("nord-owner").get("/me").id());
      dealer.follow("main form.form button.primary");
      assertThat(dealer.open("/leads/" + lead.id()).status()).isEqualTo(404);
    }
  }
}
