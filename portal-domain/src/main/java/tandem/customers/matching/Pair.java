package tandem.customers.matching;

import java.util.List;
import tandem.customers.names.Word;

/**
 * Words of one name that stand for words of the other; mostly one for one.
 *
 * @param a from which place of the first name
 * @param left words of the first name
 * @param b from which place of the second name
 * @param right words of the second name
 */
record Pair(int a, List<Word> left, int b, List<Word> right, Likeness likeness) {

  boolean touches(Pair other) {
    return overlap(a, left.size(), other.a, other.left.size())
        || overlap(b, right.size(), other.b, other.right.size());
  }

  /** Whether the two pairs stand in different order in the two names. */
  boolean crosses(Pair other) {
    return (a < other.a) != (b < other.b);
  }

  int size() {
    return left.size() + right.size();
  }

  double value() {
    return likeness.value();
  }

  static String text(List<Word> words) {
    return String.join(" ", words.stream().map(Word::written).toList());
  }

  private static boolean overlap(int one, int length, int other, int otherLength) {
    return one < other + otherLength && other < one + length;
  }
}
