package tandem.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail as it comes, well-formed or not. */
class IncomingMailTest {
  private static final String HEAD =
      "From: Pavel <Pavel@Nord.example>\r\nTo: Tandem <reply+x@tandem.example>\r\nMessage-ID: <1@nord>\r\n";

  @Test
  void of_two_ways_to_say_the_same_the_plain_one_is_read() throws Exception {
    IncomingMail mail =
        read(
            HEAD
                + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n0J/RgNC40LLQtdGC\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>other</p>\r\n--b--\r\n");

    assertThat(mail.body().text().strip()).isEqualTo("Привет");
    assertThat(mail.senders()).containsExactly("pavel@nord.example");
    assertThat(mail.recipients()).containsExactly("reply+x@tandem.example");
    assertThat(mail.automatic() || mail.body().files() || mail.tooLarge()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated",
        "Precedence: bulk",
        "X-Loop: me",
        "List-Id: <l.example>",
        "Return-Path: <>"
      })
  void what_programs_wrote_is_known_by_its_head(String header) throws Exception {
    assertThat(read(HEAD + header + "\r\n\r\nI am away").automatic()).isTrue();
  }

  @Test
  void a_person_may_say_that_no_program_wrote_it() throws Exception {
    assertThat(read(HEAD + "Auto-Submitted: no\r\n\r\nHello").automatic()).isFalse();
  }

  @Test
  void an_attached_file_is_noticed_a_picture_of_the_signature_is_none() throws Exception {
    String two =
        "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHi\r\n--b\r\n%s\r\n\r\nR0lG\r\n--b--\r\n";
    assertThat(
            read(HEAD + two.formatted("Content-Type: image/gif\r\nContent-ID: <logo>"))
                .body()
                .files())
        .isFalse();
    assertThat(
            read(HEAD + two.formatted("Content-Type: application/pdf; name=offer.pdf"))
                .body()
                .files())
        .isTrue();
    assertThat(
            read(HEAD
                    + two.formatted("Content-Type: text/plain\r\nContent-Disposition: attachment"))
                .body()
                .files())
        .isTrue();
  }

  @Test
  void of_a_mail_that_is_too_large_the_head_alone_is_read() throws Exception {
    IncomingMail mail = read(HEAD + "\r\n" + "x".repeat(IncomingMail.MOST_BYTES));
    assertThat(mail.tooLarge()).isTrue();
    assertThat(mail.body().text()).isBlank();
    assertThat(mail.recipients()).containsExactly("reply+x@tandem.example");
  }

  @Test
  void words_in_a_character_set_that_nobody_knows_are_read_all_the_same() throws Exception {
    assertThat(
            read(HEAD + "Content-Type: text/plain; charset=x-nobodys\r\n\r\nAnna buys")
                .body()
                .text())
        .contains("Anna buys");
  }

  @Test
  void the_same_mail_has_the_same_key_and_another_has_another() throws Exception {
    assertThat(read(HEAD + "\r\nA").key()).isEqualTo(read(HEAD + "\r\nA").key());
    assertThat(read(HEAD + "\r\nA").key())
        .isNotEqualTo(read(HEAD.replace("<1@nord>", "<2@nord>") + "\r\nA").key());
  }

  @Test
  void nonsense_is_read_as_nobodys_mail() throws Exception {
    IncomingMail mail = read("\0\u0001 nonsense\r\nFrom: @@@,,,<<\r\n");
    assertThat(mail.senders()).isEmpty();
    assertThat(mail.recipients()).isEmpty();
  }

  private static IncomingMail read(String raw) throws IOException, MessagingException {
    return IncomingMail.read(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
  }
}
