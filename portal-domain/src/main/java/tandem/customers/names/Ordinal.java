package tandem.customers.names;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in digits, with the endings that ordinals have: 5, 05, 1st, 2-й. */
final class Ordinal {
  private static final Pattern NUMBER =
      Pattern.compile("0*([0-9]{1,9})(?:st|nd|rd|th|er|re|eme|e|й|я|е|го|ый|ая|ое|ой|ий)?");
  private static final Set<String> ENDINGS =
      Set.of("й", "я", "е", "го", "ый", "ая", "ое", "ой", "ий", "st", "nd", "rd", "th");

  private Ordinal() {}

  /** The number, or nothing when the word is none. */
  static String number(String word) {
    Matcher matcher = NUMBER.matcher(word);
    return matcher.matches() ? matcher.group(1) : "";
  }

  static boolean isEnding(String word) {
    return ENDINGS.contains(word);
  }
}
