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
