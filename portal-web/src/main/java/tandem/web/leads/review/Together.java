package tandem.web.leads.review;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * Several leads that are decided together: before it what would happen to each, afterwards what
 * did.
 *
 * @param ready how many nothing stands in the way of; 0 afterwards
 * @param done afterwards one for each; empty before
 */
public record Together(
    String title,
    List<Line> lines,
    int ready,
    List<Done> done,
    List<Choice> decisions,
    List<Choice> reasons,
    Form form) {

  /**
   * @param pick what the form sends for it; empty when it is left out
   * @param why what would happen, or why it is left out
   */
  public record Line(
      String customer,
      String href,
      String firm,
      String amount,
      String pick,
      Badge state,
      String why) {}

  /** What became of one. */
  public record Done(String customer, String href, Badge state, String why) {}
}
