package tandem.partners.agreements;

import org.jspecify.annotations.Nullable;
import tandem.platform.Problems;
import tandem.platform.Text;

/**
 * One language's words of a version.
 *
 * @param title at most 200 characters
 * @param text the agreement itself, plain text with empty lines between paragraphs, at most 100,000
 * @param changes what is different from the version before, for people who know that one; at most
 *     1,000
 */
public record Wording(@Nullable String title, @Nullable String text, @Nullable String changes) {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_CHANGES = 1_000;

  void check(Problems problems, String language) {
    problems
        .line("title_" + language, title, true, LONGEST_TITLE)
        .text("text_" + language, text, true, LONGEST_TEXT)
        .text("changes_" + language, changes, false, LONGEST_CHANGES);
  }

  Wording tidy() {
    return new Wording(tidy(title), tidy(text), tidy(changes));
  }

  private static String tidy(@Nullable String typed) {
    String tidy = Text.tidy(typed);
    return tidy == null ? "" : tidy;
  }
}
