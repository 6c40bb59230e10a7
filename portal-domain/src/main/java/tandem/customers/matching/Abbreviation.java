package tandem.customers.matching;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a short word stands for several: made of their first letters (IBM) or their beginnings
 * (Amex, Inditex, Petrobras).
 */
final class Abbreviation {
  private static final Set<String> DIGRAPHS = Set.of("zh", "ch", "sh", "kh", "ts", "yu", "ya");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]");
  private static final int SHORTEST = 2;
  private static final int LONGEST_INITIALS = 7;
  private static final int SHORTEST_SYLLABLES = 4;

  /** Longer ones nobody makes, and the ways to part them grow without bounds. */
  private static final int LONGEST_SYLLABLES = 16;

  private static final int MOST_SYLLABLES = 5;

  private Abbreviation() {}

  /**
   * First letters only, as Latin letters write them: р, ж and д of the railways are r, zh and d.
   */
  static boolean isInitials(String word, List<String> words) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST_INITIALS
        && words.size() >= SHORTEST
        && (word.equals(initials(words, false)) || word.equals(initials(words, true)));
  }

  /**
   * Made of the first letter of every word and of some letters within: НЛМК is Новолипецкий
   * металлургический комбинат. From four letters on, and no vowel within.
   */
  static boolean isInnerInitials(String word, List<String> words) {
    return word.length() >= SHORTEST_SYLLABLES
        && word.length() <= LONGEST_INITIALS
        && words.size() >= SHORTEST
        && VOWELS.matcher(word.substring(1)).results().count() <= 1
        && word.length() < 2 * words.size()
        && contains(word, words);
  }

  private static boolean contains(String letters, List<String> words) {
    StringBuilder pattern = new StringBuilder();
    words.forEach(word -> pattern.append(' ').append(word));
    String text = pattern.toString();
    return begins(letters, 0, text, 0, words.size());
  }

  /** Letters from a place on are found in order, and every word gives its first. */
  private static boolean begins(String letters, int at, String text, int from, int wordsLeft) {
    if (at == letters.length()) {
      return wordsLeft == 0;
    }
    int word = text.indexOf(' ', from);
    if (word >= 0
        && text.charAt(word + 1) == letters.charAt(at)
        && begins(letters, at + 1, text, word + 2, wordsLeft - 1)) {
      return true;
    }
    int inner = text.indexOf(letters.charAt(at), from);
    return at > 0
        && inner >= 0
        && (word < 0 || inner < word)
        && begins(letters, at + 1, text, inner + 1, wordsLeft);
  }

  static boolean isSyllables(String word, List<String> words) {
    return word.length() >= SHORTEST_SYLLABLES
        && word.length() <= LONGEST_SYLLABLES
        && words.size() >= SHORTEST
        && words.size() <= MOST_SYLLABLES
        && word.length() >= 2 * words.size() - 1
        && begins(word, 0, words, 0);
  }

  /** Some Cyrillic letters are two Latin ones, and the typist chose how many to take. */
  static String initials(List<String> words, boolean digraphs) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      boolean two = digraphs && word.length() > 1 && DIGRAPHS.contains(word.substring(0, 2));
      initials.append(word, 0, two ? 2 : 1);
    }
    return initials.toString();
  }

  private static boolean begins(String word, int at, List<String> words, int next) {
    if (next == words.size()) {
      return at == word.length();
    }
    String whole = words.get(next);
    for (int length = 1; length <= whole.length() && at + length <= word.length(); length++) {
      if (whole.charAt(length - 1) != word.charAt(at + length - 1)) {
        return false;
      }
      if (begins(word, at + length, words, next + 1)) {
        return true;
      }
    }
    return false;
  }
}
