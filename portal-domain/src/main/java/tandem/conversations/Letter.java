package tandem.conversations;

import java.util.Optional;
import tandem.platform.Texts;

/**
 * What one reader is told: a subject, a body, one action. The same for notice and mail.
 *
 * @param answerTo where a reply to the mail goes; empty when nobody reads replies
 */
record Letter(
    String kind,
    String object,
    String subject,
    String body,
    String action,
    String path,
    String footer,
    Optional<String> answerTo) {

  /**
   * @param values put into subject and body
   * @param path where the action leads, from the portal's root
   */
  static Letter of(Reader reader, String kind, String object, String path, Object... values) {
    Texts texts = Texts.of("conversations", reader.locale());
    return new Letter(
        kind,
        object,
        texts.get(kind + ".subject", values),
        texts.get(kind + ".body", values).strip(),
        texts.get(kind + ".action"),
        path,
        "footer",
        Optional.empty());
  }

  /** The same with another line at the end that says why the reader gets it. */
  Letter because(String key) {
    return new Letter(kind, object, subject, body, action, path, key, answerTo);
  }

  /** The same, answered by replying to it: that goes to this address. */
  Letter answeredTo(Reader reader, String address) {
    return answeredTo(reader, address, "reply.invited");
  }

  Letter answeredTo(Reader reader, String address, String invited) {
    String told = body + "\n\n" + Texts.of("conversations", reader.locale()).get(invited);
    return new Letter(kind, object, subject, told, action, path, footer, Optional.of(address));
  }
}
