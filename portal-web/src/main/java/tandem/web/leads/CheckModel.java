package tandem.web.leads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Form;

/** "Is this customer free?": the question, and the last answer. */
public record CheckModel(Form form, Optional<Answer> answer) {

  /**
   * @param asked as typed
   * @param text what it means and what to do now
   * @param fields of the form of a lead, filled with what was asked
   */
  public record Answer(
      String asked,
      String when,
      Badge badge,
      String text,
      List<Own> own,
      Map<String, String> fields) {}

  /** A lead of the firm's own. */
  public record Own(String href, String name, String under, Badge badge) {}
}
