package tandem.web.platform;

import tandem.platform.Refusal;

/** The words behind the stable codes of the domain. */
public final class Refusals {
  private Refusals() {}

  /** A sentence about this very refusal, or nothing when the page's own text says it all. */
  static String words(Texts texts, Refusal refusal) {
    String key = "refusal." + refusal.code();
    return texts.has(key) ? texts.t(key) : "";
  }

  /** What is wrong with one field. */
  static String words(Texts texts, Refusal.Problem problem) {
    String key = "problem." + problem.code();
    return texts.has(key) ? texts.t(key) : texts.t("problem.other");
  }
}
