package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Fresh;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Smtp;
import tandem.it.harness.Work;

/** A reviewer asks, a mail goes out, and the dealer simply replies to it. */
class ReplyIT {
  private static final String SELLER = "nord-seller@nord.example";
  private final Api seller = Api.person("nord-seller");

  @Test
  void a_reply_to_the_mail_that_asks_is_the_answer() {
    String word = Fresh.word();
    Answer lead = asked(word);
    Mailbox.Mail mail = Mailbox.of("nord-seller").await(word);
    assertThat(mail.replyTo()).startsWith("reply+").endsWith("@tandem.example");
    assertThat(mail.replyTo().replaceFirst("@.*", "")).hasSizeLessThanOrEqualTo(64);

    Smtp.send(
        "stranger@elsewhere.example",
        mail.replyTo(),
        "Message-ID: <1." + word + "@it>\r\n",
        "I am somebody else.");
    Mailbox.of("nord-seller").await("не с того адреса");
    assertThat(status(lead)).isEqualTo("info_requested");

    Smtp.send(
        SELLER,
        mail.replyTo(),
        "Auto-Submitted: auto-replied\r\nMessage-ID: <2." + word + "@it>\r\n",
        "I am away.");
    Smtp.send(
        SELLER,
        mail.replyTo(),
        "Message-ID: <3." + word + "@it>\r\n",
        "Анна Вебер, "
            + word
            + ".\r\n\r\nOn Monday, Tandem <portal@tandem.example> wrote:\r\n> Who?");

    Await.until("the answer", () -> status(lead), "submitted"::equals);
    String history = seller.get("/leads/" + lead.id() + "/history").toString();
    assertThat(history).containsOnlyOnce("answered_by_mail").contains("Анна Вебер, " + word);
    try (Visitor approver = Visitor.of("approver")) {
      approver.visit("/leads/" + lead.id());
      assertThat(approver.text())
          .contains("Анна Вебер, " + word + ".")
          .doesNotContain("I am away")
          .doesNotContain("> Who?");
    }
  }

  private Answer asked(String word) {
    Answer lead = Work.lead(seller);
    Work.decide(
        Work.APPROVER,
        lead,
        "{'kind': 'request_info', 'fields': ['contact'], 'comment': 'Who decides there? %s'}"
            .formatted(word));
    return lead;
  }

  private String status(Answer lead) {
    return seller.get("/leads/" + lead.id()).at("/status");
  }
}
