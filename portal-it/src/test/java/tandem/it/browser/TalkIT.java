package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Smtp;
import tandem.it.harness.Work;

/** One channel for both sides: what is said on a deal, who is told, and what comes back by mail. */
class TalkIT {
  private static final Api SELLER = Api.person("nord-seller");

  @Test
  void the_company_is_asked_once_more_before_a_dealer_reads_it() {
    Answer deal = Work.deal(SELLER);
    String secret = "Margin " + Fresh.word();
    String shared = "Thursday " + Fresh.word();
    try (Visitor approver = Visitor.of("approver")) {
      approver.visit("/deals/" + deal.id());
      approver.field("body").fill(secret);
      approver.follow("form[action$='/messages'] button");
      assertThat(approver.find("#sure").innerText()).contains("Nord");
      approver.follow("form[action$='/messages'] button[value=COMPANY]");
      assertThat(approver.find("#timeline").innerText()).contains(secret);

      approver.field("body").fill(shared);
      approver.follow("form[action$='/messages'] button");
      approver.follow("form[action$='/messages'] button[value=SHARED]");
    }
    try (Visitor seller = Visitor.of("nord-seller")) {
      seller.visit("/deals?q=" + deal.at("/customer_name").replace(" ", "%20"));
      assertThat(seller.find("table .count").innerText()).contains("1");
      seller.visit("/deals/" + deal.id());
      assertThat(seller.find("#timeline").innerText()).contains(shared).doesNotContain(secret);
      assertThat(seller.find("#new-messages").count()).isEqualTo(1);
      seller.visit("/deals/" + deal.id());
      assertThat(seller.page().locator("#new-messages").count()).isZero();
    }
  }

  @Test
  void a_reply_by_mail_stands_on_the_deal_and_a_forged_one_does_not() {
    Answer deal = Work.deal(SELLER);
    String word = Fresh.word();
    Answer written =
        Work.APPROVER.post(
            "/deals/" + deal.id() + "/messages",
            Json.object("{'body': 'Who signs? %s'}".formatted(word)));
    assertThat(written.status()).as(written.toString()).isEqualTo(201);
    Mailbox.Mail mail = Mailbox.of("nord-seller").await(word);
    assertThat(mail.replyTo()).startsWith("reply+d");
    assertThat(mail.replyTo().replaceFirst("@.*", "")).hasSizeLessThanOrEqualTo(64);

    Smtp.send(
        "stranger@elsewhere.example",
        mail.replyTo(),
        "Message-ID: <1." + word + "@it>\r\n",
        "Forged " + word);
    Smtp.send(
        "nord-seller@nord.example",
        mail.replyTo(),
        "Message-ID: <2." + word + "@it>\r\n",
        "Anna signs " + word + ".\r\n\r\n> Who signs?");

    String messages = "/deals/" + deal.id() + "/messages";
    Await.until("the reply", () -> Work.APPROVER.get(messages).data().size(), size -> size == 2);
    Answer newest = Work.APPROVER.get(messages + "?limit=1");
    assertThat(newest.at("/data/0/body")).isEqualTo("Anna signs " + word + ".");
    assertThat(newest.at("/data/0/side")).isEqualTo("partner");
    assertThat(newest.at("/has_more")).isEqualTo("true");
    assertThat(Work.APPROVER.get(messages).body()).doesNotContain("Forged");
  }

  @Test
  void nobody_is_named_who_may_not_read_it_and_who_is_named_is_told() {
    Answer deal = Work.deal(SELLER);
    String messages = "/deals/" + deal.id() + "/messages";
    String stranger = Api.person("sued-seller").get("/me").at("/id");
    Answer refused =
        Work.APPROVER.post(
            messages, Json.object("{'body': 'Hello', 'mentions': ['%s']}".formatted(stranger)));
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.pointers()).containsExactly("#/mentions/0");

    String owner = Api.person("nord-owner").get("/me").at("/id");
    String word = Fresh.word();
    Answer told =
        Work.APPROVER.post(
            messages,
            Json.object("{'body': 'Please look %s', 'mentions': ['%s']}".formatted(word, owner)));
    assertThat(told.status()).as(told.toString()).isEqualTo(201);
    Mailbox.of("nord-owner").await(word);
    Answer receipt =
        Api.person("nord-owner")
            .post("/messages/" + told.id() + "/read-receipts", Json.object("{}"));
    assertThat(receipt.status()).as(receipt.toString()).isEqualTo(201);
    assertThat(receipt.at("/unread")).isEqualTo("0");
  }
}
