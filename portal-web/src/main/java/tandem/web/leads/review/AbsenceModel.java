package tandem.web.leads.review;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * Whose queue is with whom, and the form that gives one's own away.
 *
 * @param gives whether the reader has a queue to give away
 */
public record AbsenceModel(boolean gives, List<Choice> people, List<Row> rows, Form form) {

  /**
   * @param id of what the reader may end; empty otherwise
   */
  public record Row(
      String giver, String delegate, String days, Badge state, String id, long version) {}
}
