package tandem.customers.names;

import java.util.HashMap;
import java.util.Map;

/** Letters that look alike: a word typed with both keyboards is meant in one of them. */
final class Homoglyphs {
  private static final String CYRILLIC = "авсенкмортхуѕіј";
  private static final String LATIN = "abcehkmoptxysij";
  private static final Map<Integer, Integer> TO_CYRILLIC = pairs(LATIN, CYRILLIC);
  private static final Map<Integer, Integer> TO_LATIN = pairs(CYRILLIC, LATIN);

  private Homoglyphs() {}

  /**
   * The word in the script of most of its letters; of as many, in that of those that have no double
   * in the other.
   */
  static String oneScript(String word) {
    long cyrillic = word.codePoints().filter(Token::isCyrillic).count();
    long latin = word.codePoints().filter(Homoglyphs::isLatin).count();
    if (cyrillic == 0 || latin == 0) {
      return word;
    }
    boolean only =
        word.codePoints().anyMatch(it -> Token.isCyrillic(it) && !TO_LATIN.containsKey(it));
    Map<Integer, Integer> table =
        cyrillic > latin || (cyrillic == latin && only) ? TO_CYRILLIC : TO_LATIN;
    StringBuilder one = new StringBuilder(word.length());
    word.codePoints().forEach(letter -> one.appendCodePoint(table.getOrDefault(letter, letter)));
    return one.toString();
  }

  private static boolean isLatin(int letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private static Map<Integer, Integer> pairs(String from, String to) {
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 0; i < from.length(); i++) {
      pairs.put((int) from.charAt(i), (int) to.charAt(i));
    }
    return Map.copyOf(pairs);
  }
}
