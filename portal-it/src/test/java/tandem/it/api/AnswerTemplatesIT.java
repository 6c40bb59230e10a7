package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/** Template answers over the API: written, changed and switched off, by the company alone. */
class AnswerTemplatesIT {
  @Test
  void a_template_is_written_changed_and_switched_off() {
    String title = "Need unclear " + Fresh.word();
    ObjectNode wanted =
        Json.object(
            "{'kind': 'reject', 'reason_code': 'other', 'text_en': 'Please say more.', 'text_ru': 'Расскажите больше.'}");
    wanted.put("title", title);
    Answer added = Work.APPROVER.post("/answer-templates", wanted);
    assertThat(added.status()).as(added.toString()).isEqualTo(201);
    assertThat(added.at("/active")).isEqualTo("true");

    String address = "/answer-templates/" + added.id();
    Answer off = Work.APPROVER.ifMatch(added).patch(address, Json.object("{'active': false}"));
    assertThat(off.status()).as(off.toString()).isEqualTo(200);
    assertThat(off.at("/title")).isEqualTo(title);
    assertThat(off.at("/active")).isEqualTo("false");
    assertThat(
            Work.APPROVER.ifMatch(added).patch(address, Json.object("{'active': true}")).status())
        .isEqualTo(412);
    assertThat(Work.APPROVER.get("/answer-templates").body()).contains(title);
  }

  @Test
  void a_reason_belongs_to_a_rejection_and_words_to_both_languages() {
    Answer reason =
        Work.APPROVER.post(
            "/answer-templates",
            Json.object(
                "{'kind': 'request_info', 'reason_code': 'other', 'title': 'x', 'text_en': 'y', 'text_ru': 'z'}"));
    assertThat(reason.body()).contains("not_for_this_kind");
    Answer half =
        Work.APPROVER.post(
            "/answer-templates",
            Json.object("{'kind': 'reject', 'title': 'x', 'text_en': 'y', 'text_ru': ' '}"));
    assertThat(half.status()).as(half.toString()).isEqualTo(400);
    assertThat(Work.NORD.get("/answer-templates").status()).isEqualTo(403);
  }
}
