package tandem.web.leads.review;

import java.util.List;
import tandem.web.platform.Badge;

/**
 * What is already known, line by line beside what was submitted, and why the two are alike.
 *
 * @param sure how sure it is that both are one customer, in words; empty when not told
 * @param href empty when the reader may not open it
 */
public record Match(
    String title, String href, Badge kind, String sure, List<Because> because, List<Line> lines) {
  public Match {
    because = List.copyOf(because);
    lines = List.copyOf(lines);
  }

  /**
   * One reason for or against taking the two for one customer.
   *
   * @param icon tells for and against beside the words
   */
  public record Because(String icon, String text) {}

  /**
   * @param alike same, near, or nothing
   */
  public record Line(String label, String submitted, String known, String why, String alike) {}
}
