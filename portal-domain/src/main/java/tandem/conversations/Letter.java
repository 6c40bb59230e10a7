package tandem.conversations;

import tandem.platform.Texts;

/** What one reader is told: a subject, a body, one action. The same for notice and mail. */
record Letter(
    String kind,
    String object,
    String subject,
    String body,
    String action,
    String path,
    String footer) {

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
        "footer");
  }

  /** The same with another line at the end that says why the reader gets it. */
  Letter because(String key) {
    return new Letter(kind, object, subject, body, action, path, key);
  }
}
