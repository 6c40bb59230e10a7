package tandem.commissions.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a formula.
 *
 * @param position of its first character, from one
 */
record Token(Kind kind, String text, int position) {
  enum Kind {
    DATE,
    NUMBER,
    NAME,
    CURRENCY,
    TEXT,
    SIGN,
    END
  }

  private static final Pattern WORDS =
      Pattern.compile(
          "\\s+|(?<date>\\d{4}-\\d{2}-\\d{2})|(?<number>\\d{1,15}(?:\\.\\d{1,6})?)|(?<name>[a-z][a-z_]*)"
              + "|(?<currency>[A-Z]{3})|\"(?<text>[^\"]{0,100})\"|(?<sign>>=|<=|[-+*%(),<>=])");

  static List<Token> of(String formula) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORDS.matcher(formula);
    int at = 0;
    while (at < formula.length()) {
      matcher.region(at, formula.length());
      if (!matcher.lookingAt()) {
        throw new FormulaFault(
            "formula_character", at + 1, "Not understood: " + formula.charAt(at));
      }
      for (Kind kind : Kind.values()) {
        String text =
            kind == Kind.END ? null : matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT));
        if (text != null) {
          tokens.add(new Token(kind, text, at + 1));
        }
      }
      at = matcher.end();
    }
    tokens.add(new Token(Kind.END, "", formula.length() + 1));
    return tokens;
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
  }
}
