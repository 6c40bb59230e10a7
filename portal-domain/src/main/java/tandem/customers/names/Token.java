package tandem.customers.names;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A run of letters and digits in lower case.
 *
 * @param dotted whether dots stand in it or right after it: S.A., Petrol.
 * @param aside whether it stands after a comma, where an address may stand: Acme, Berlin
 */
record Token(String text, boolean dotted, boolean aside) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /**
   * As the lists of known words write it: Latin letters without marks, others as they are, so that
   * «ук» is not UK.
   */
  String bare() {
    return bare(text);
  }

  static String bare(String text) {
    if (text.codePoints().allMatch(Token::isLatinOrDigit)) {
      return LatinLetters.latin(text);
    }
    String open = Normalizer.normalize(text, Normalizer.Form.NFC).replace('ё', 'е');
    return text.codePoints().anyMatch(Token::isCyrillic)
        ? open
        : MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFD)).replaceAll("");
  }

  /** A hard or soft sign alone has no Latin letter. */
  boolean says() {
    return !Romanised.of(text).isEmpty();
  }

  boolean isLetter() {
    return text.codePointCount(0, text.length()) == 1 && Character.isLetter(text.codePointAt(0));
  }

  static boolean isCyrillic(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
  }

  private static boolean isLatinOrDigit(int letter) {
    Character.UnicodeScript script = Character.UnicodeScript.of(letter);
    return script == Character.UnicodeScript.LATIN
        || script == Character.UnicodeScript.COMMON
        || script == Character.UnicodeScript.INHERITED;
  }
}
