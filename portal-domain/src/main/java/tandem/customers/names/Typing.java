package tandem.customers.names;

/**
 * How many slips of the finger lie between two words: a letter more, less or another, or two
 * neighbours exchanged (Damerau 1964, restricted: no letter is touched twice).
 */
public final class Typing {
  private Typing() {}

  public static boolean within(String one, String other, int limit) {
    return distance(one, other, limit) <= limit;
  }

  /** The number of slips; anything beyond the limit is answered as limit + 1. */
  public static int distance(String one, String other, int limit) {
    if (one.equals(other)) {
      return 0;
    }
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (isExchange(one, other, i, j)) {
          best = Math.min(best, beforeLast[j - 2] + 1);
        }
        row[j] = best;
        least = Math.min(least, best);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[other.length()], limit + 1);
  }

  private static boolean isExchange(String one, String other, int i, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
