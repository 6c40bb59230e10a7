package tandem.web.leads.review;

import java.util.List;
import tandem.web.platform.Badge;

/**
 * What is already known, line by line beside what was submitted, and why the two are alike.
 *
 * @param href empty when the reader may not open it
 */
public record Match(String title, String href, Badge kind, List<Line> lines) {
  public Match {
    lines = List.copyOf(lines);
  }

  /**
   * @param alike same, near, or nothing
   */
  public record Line(String label, String submitted, String known, String why, String alike) {}
}
