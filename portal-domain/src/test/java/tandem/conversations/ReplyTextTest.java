package tandem.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail programs put below an answer is not part of it. */
class ReplyTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, Nov 23, 2026 at 9:14 AM Tandem <reply+x@tandem.example> wrote:",
        "On Mon, Nov 23, 2026 at 9:14 AM Tandem\n<reply+x@tandem.example> wrote:",
        "пн, 23 нояб. 2026 г. в 09:14, Tandem <reply+x@tandem.example>:",
        "23.11.2026, 09:14, \"Tandem\" <reply+x@tandem.example>:",
        "Am 23.11.26 um 09:14 schrieb Tandem:",
        "-----Original Message-----\nFrom: Tandem",
        "________________________________\nFrom: Tandem",
        "From: Tandem <portal@tandem.example>\nSent: Monday",
        "От: Tandem <portal@tandem.example>",
        "-- \nPavel Orlov, Nord",
        "--\nPavel Orlov, Nord",
        "Отправлено с iPhone",
        "Sent from my iPhone"
      })
  void an_answer_ends_where_the_quoted_mail_or_the_signature_begins(String end) {
    assertThat(
            ReplyText.own(
                "The buyer is Anna.\n\n2,400 pumps.\n\n" + end + "\n> We need one more thing"))
        .isEqualTo("The buyer is Anna.\n\n2,400 pumps.");
  }

  @Test
  void words_between_quoted_lines_are_kept_and_quoted_lines_are_not() {
    assertThat(ReplyText.own("> Who buys?\r\nAnna Weber.\r\n> When?\r\nIn March.\r\n"))
        .isEqualTo("Anna Weber.\nIn March.");
  }

  @Test
  void answers_between_the_lines_of_an_announced_mail_are_kept() {
    assertThat(
            ReplyText.own(
                "See below.\n\nOn Mon, Nov 23, 2026 at 9:14 AM Tandem\n<reply+x@tandem.example>"
                    + " wrote:\n> Who buys?\nAnna Weber.\n> When?\nIn March.\n-- \nPavel\n"))
        .isEqualTo("See below.\n\nAnna Weber.\nIn March.");
  }

  @Test
  void below_an_announcement_without_marks_nothing_is_taken_for_theirs() {
    assertThat(ReplyText.own("In March.\n23.11.2026, 09:14, \"Tandem\" <r@t.example>:\nWho buys?"))
        .isEqualTo("In March.");
  }

  @Test
  void what_a_gateway_adds_below_the_quoted_mail_is_not_theirs() {
    assertThat(
            ReplyText.own(
                "In March.\n\nOn 23 Nov 2026 Tandem <r@t.example> wrote:\n> When?\n\nThis mail is"
                    + " confidential."))
        .isEqualTo("In March.");
    assertThat(ReplyText.own("In March.\nOn 23 Nov Tandem <r@t.example> wrote:\nWhen?\n> earlier"))
        .isEqualTo("In March.");
  }

  @Test
  void an_answer_below_the_quoted_mail_is_theirs() {
    assertThat(ReplyText.own("On 23 Nov 2026 Tandem <r@t.example> wrote:\n> When?\n\nIn March.\n"))
        .isEqualTo("In March.");
  }

  @Test
  void empty_lines_cost_no_time() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(ReplyText.own("In March." + "\n".repeat(50_000))).isEqualTo("In March."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "В понедельник нам написал директор:\nберём сорок.",
        "Отправлено из офиса 12 коробок\nи ещё две со склада.",
        "On the phone she wrote down:\nforty pumps."
      })
  void sentences_of_ones_own_end_nothing(String text) {
    assertThat(ReplyText.own(text)).isEqualTo(text);
  }

  @Test
  void an_answer_that_only_looks_like_an_end_is_kept() {
    String text = "On Monday they sign.\nWe meet at 10:30 with <Weber>.\n- first\n-- second choice";
    assertThat(ReplyText.own(text)).isEqualTo(text);
  }

  @Test
  void of_a_page_the_words_are_kept_and_what_it_quotes_is_not() {
    assertThat(
            ReplyText.own(
                ReplyText.ofHtml(
                    "<style>p{}</style><div>Anna &amp; Co<br>buy</div><blockquote>asked</blockquote>")))
        .isEqualTo("Anna & Co\nbuy");
  }

  @Test
  void tags_that_are_never_closed_cost_no_time() {
    String tags = "<br".repeat(500_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(ReplyText.ofHtml(tags)).isEqualTo(tags));
    assertThat(ReplyText.ofHtml("Anna<br class='x'>buys</p>in <b>March</b>"))
        .isEqualTo("Anna\nbuys\nin March");
  }

  @Test
  void nothing_but_quoted_lines_is_no_answer() {
    assertThat(ReplyText.own("> Who buys?\n>\n\n")).isEmpty();
  }
}
