package tandem.customers.names;

import java.util.List;

/**
 * What is left of a short legal form after a typing error, in a name that has no other form.
 *
 * @param atTheEnd how many words
 * @param inFront whether the first word is one
 */
record BrokenForm(int atTheEnd, boolean inFront) {
  static final BrokenForm NONE = new BrokenForm(0, false);
  private static final int MOST_WORDS = 4;
  private static final int MOST_LETTERS = 6;
  private static final int LONGEST_PART = 3;

  static BrokenForm in(List<Token> words) {
    for (int count = Math.min(MOST_WORDS, words.size() - 1); count > 0; count--) {
      List<Token> end = words.subList(words.size() - count, words.size());
      if (isShort(end) && LegalFormList.all().isNearAtTheEnd(letters(end))) {
        return new BrokenForm(count, false);
      }
    }
    return new BrokenForm(0, words.size() > 1 && isBrokenInFront(words.getFirst()));
  }

  boolean holds(int place, int size) {
    return place >= size - atTheEnd || (inFront && place == 0);
  }

  private static boolean isBrokenInFront(Token first) {
    return first.text().codePoints().allMatch(Token::isCyrillic)
        && first.text().length() <= MOST_LETTERS - 2
        && LegalFormList.all().isNearInFront(first.bare());
  }

  private static boolean isShort(List<Token> words) {
    return letters(words).length() <= MOST_LETTERS
        && words.stream()
            .allMatch(it ->
                it.text().codePoints().allMatch(Character::isLetter)
                    && (words.size() == 1 || it.text().length() <= LONGEST_PART));
  }

  private static String letters(List<Token> words) {
    return String.join("", words.stream().map(Token::bare).toList());
  }
}
