package tandem.web.platform;

import java.util.List;

/**
 * One pot of money, never added to another kind.
 *
 * @param kind paid, earned, held or estimated: how sure it is decides how it looks
 * @param sums one a currency, the largest first
 */
public record Bucket(String kind, String label, List<String> sums, String note) {
  public Bucket {
    sums = List.copyOf(sums);
  }
}
