package tandem.customers.matching;

import tandem.customers.names.SoundKey;
import tandem.customers.names.Typing;
import tandem.customers.names.Word;
import tandem.customers.names.WordKind;

/**
 * How like two words are, from 0 to 1, and what makes them so. Words that are known to mean
 * something else are never taken for a typing error.
 */
record Likeness(double value, ReasonCode how) {
  static final Likeness NONE = new Likeness(0, ReasonCode.WORDS_DIFFER);
  private static final Likeness SAME = new Likeness(1, ReasonCode.NAME_SAME);
  private static final double MEANT = 0.97;
  private static final double HEARD = 0.96;
  private static final double HEARD_ONLY = 0.75;
  private static final double GUESSED_VOWELS = 0.88;
  private static final double CUT_OFF = 0.9;
  private static final double FIRST_LETTER = 0.06;
  private static final double ANOTHER_LETTER = 0.03;
  private static final double ANOTHER_LETTER_OF_FEW = 0.07;
  private static final double OF_THREE = 0.1;
  private static final int SHORT = 5;

  static Likeness of(Word one, Word other) {
    if (one.latin().equals(other.latin())) {
      return one.written().equals(other.written())
          ? SAME
          : new Likeness(1, ReasonCode.TRANSLITERATED);
    }
    if (one.isKnown() && one.concept().equals(other.concept()) && one.kind() == other.kind()) {
      return one.kind() == WordKind.GIVEN_NAME
          ? NONE
          : new Likeness(MEANT, ReasonCode.SAME_MEANING);
    }
    if (isNumber(one, other)) {
      return NONE;
    }
    if (one.sound().equals(other.sound())) {
      return alike(one, other);
    }
    if (one.isKnown() && other.isKnown()) {
      return NONE;
    }
    if (isCutOff(one, other) || isCutOff(other, one)) {
      return new Likeness(CUT_OFF, ReasonCode.ABBREVIATION);
    }
    Likeness typed = typed(one, other);
    return typed.value() > 0 || one.isForeign() == other.isForeign() ? typed : heard(one, other);
  }

  private static Likeness typed(Word one, Word other) {
    String a = one.latin();
    String b = other.latin();
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    int limit = shorter < 3 || longer < 4 ? 0 : shorter < 8 ? 1 : 2;
    int slips = slips(one, other, limit);
    boolean insertedTwo = slips == 2 && Math.abs(a.length() - b.length()) >= 2;
    if (slips > limit || slips == 0 || insertedTwo) {
      return NONE;
    }
    double value = 1 - (double) slips / (longer + 1);
    value -= shorter < 4 ? OF_THREE : 0;
    value -= a.charAt(0) == b.charAt(0) ? 0 : FIRST_LETTER;
    if (isLetterForAnother(a, b)) {
      value -= shorter <= SHORT ? ANOTHER_LETTER_OF_FEW : ANOTHER_LETTER;
    }
    return new Likeness(value, ReasonCode.TYPING_ERROR);
  }

  /** As it was typed, in Latin letters or as it sounds: one Russian letter may be four. */
  private static int slips(Word one, Word other, int limit) {
    int written =
        one.isForeign() == other.isForeign()
            ? Typing.distance(one.written(), other.written(), limit)
            : limit + 1;
    int latin = Typing.distance(one.latin(), other.latin(), limit);
    return Math.min(Math.min(written, latin), Typing.distance(one.sound(), other.sound(), limit));
  }

  /**
   * Letters that are missing, doubled or exchanged are slips; another letter may be another name.
   */
  private static boolean isLetterForAnother(String a, String b) {
    return a.length() == b.length() && !letters(a).equals(letters(b));
  }

  private static String letters(String text) {
    return text.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A foreign word as it is heard: Майкрософт, Фольксваген. */
  private static Likeness heard(Word one, Word other) {
    String a = SoundKey.consonants(voiceless(one));
    String b = SoundKey.consonants(voiceless(other));
    boolean same = a.length() >= 3 && a.equals(b);
    return same ? new Likeness(GUESSED_VOWELS, ReasonCode.TRANSLITERATED) : NONE;
  }

  private static String voiceless(Word word) {
    return word.sound().replace('v', 'f').replace('z', 's');
  }

  private static boolean isCutOff(Word cut, Word whole) {
    return cut.shortened() && cut.latin().length() >= 3 && whole.latin().startsWith(cut.latin());
  }

  /** Other digits are another number; a number in words may be mistyped: Fist Bank. */
  private static boolean isNumber(Word one, Word other) {
    boolean both = one.kind() == WordKind.NUMBER && other.kind() == WordKind.NUMBER;
    return both || one.hasDigit() || other.hasDigit();
  }

  /** In one script a short word of two other letters is another word: Cisco, Sysco. */
  private static Likeness alike(Word one, Word other) {
    if (one.isForeign() != other.isForeign()) {
      return new Likeness(HEARD, ReasonCode.TRANSLITERATED);
    }
    int shorter = Math.min(one.latin().length(), other.latin().length());
    boolean near = Typing.within(one.latin(), other.latin(), shorter <= SHORT ? 1 : 3);
    return new Likeness(near ? HEARD : HEARD_ONLY, ReasonCode.SPELLED_ALIKE);
  }
}
