package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Fresh;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/** Template answers in the dealer's language, and the letter before it is sent. */
class TemplateIT {
  private static final Reader APPROVER = Reader.of("approver");

  @Test
  void what_is_shown_is_what_arrives() {
    Answer lead = Api.person("nord-seller").post("/leads", Fresh.lead(Work.product()));
    String page = "/leads/" + lead.id();
    String words = "No date is named " + Fresh.word();
    Map<String, String> form =
        Map.of(
            "version",
            lead.at("/version"),
            "reason",
            "NOT_QUALIFIED",
            "comment",
            words,
            "preview",
            "yes");

    String shown = APPROVER.post(page + "/rejection", form).body();
    assertThat(shown).contains("class=\"letter\"", words);
    assertThat(Work.NORD.get(page).at("/status")).isEqualTo("submitted");

    APPROVER.post(
        page + "/rejection",
        Map.of("version", lead.at("/version"), "reason", "NOT_QUALIFIED", "comment", words));
    Mailbox.Mail mail = Mailbox.of("nord-seller").await(words);
    assertThat(shown).contains(escaped(mail.subject()));
    for (String line : mail.text().split("\\R\\R", -1)) {
      if (line.contains(words)) {
        assertThat(shown).contains(escaped(line));
      }
    }
  }

  @Test
  void a_template_fills_in_and_loses_nothing() {
    Answer lead = Work.lead(Work.NORD);
    String title = "Probe " + Fresh.word();
    String english = "We need the delivery date " + Fresh.word();
    String russian = "Нужен срок поставки " + Fresh.word();
    var kept =
        APPROVER.post(
            "/queue/answers",
            Map.of(
                "kind", "REQUEST_INFO",
                "title", title,
                "text_en", english,
                "text_ru", russian,
                "active", "yes"));
    assertThat(kept.statusCode()).isEqualTo(303);
    String list = APPROVER.get("/queue/answers").body();
    assertThat(list).contains(title, english, russian);
    String id =
        list.replaceAll("(?s).*href=\"/queue/answers/(tpl_[0-9A-Z]+)\">" + title + ".*", "$1");

    var filled =
        APPROVER.post(
            "/leads/" + lead.id() + "/information-request",
            Map.of(
                "version",
                lead.at("/version"),
                "template",
                id,
                "fill",
                "yes",
                "comment",
                "Typed before"));
    assertThat(filled.statusCode()).isEqualTo(200);
    assertThat(filled.body()).contains("Typed before");
    assertThat(filled.body()).containsAnyOf(english, russian);
    assertThat(Work.NORD.get("/leads/" + lead.id()).at("/status")).isEqualTo("submitted");
  }

  @Test
  void wrong_input_is_told_and_others_may_not_write() {
    var wrong = APPROVER.post("/queue/answers", Map.of("kind", "REJECT", "title", "Kept & shown"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Kept &amp; shown", "e-text_en", "e-text_ru");
    assertThat(Reader.of("auditor").get("/queue/answers").statusCode()).isEqualTo(200);
    assertThat(Reader.of("auditor").get("/queue/answers/new").statusCode()).isEqualTo(403);
    assertThat(Reader.of("nord-owner").get("/queue/answers").statusCode()).isEqualTo(403);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&#34;");
  }
}
