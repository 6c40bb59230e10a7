package tandem.commissions.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds commission rules of which it could not be said which one counts: some sale fits both, and
 * neither is for fewer sales than the other. Decided exactly from the conditions, not by trying.
 */
final class Overlaps {
  /** Two rules that get in each other's way, by their places from zero. */
  record Pair(int one, int other) {}

  private Overlaps() {}

  static List<Pair> of(List<Rule> rules) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        if (clash(rules.get(i), rules.get(j))) {
          pairs.add(new Pair(i, j));
        }
      }
    }
    return pairs;
  }

  private static boolean clash(Rule one, Rule other) {
    if (one.effect() != Rule.Effect.COMMISSION || other.effect() != Rule.Effect.COMMISSION) {
      return false;
    }
    boolean narrower = one.when().within(other.when());
    boolean wider = other.when().within(one.when());
    return one.when().meets(other.when()) && narrower == wider;
  }
}
