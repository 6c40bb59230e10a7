package tandem.web.leads.imports;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * The firm's files, and the form for another one.
 *
 * @param templates of programmes that ask questions of their own: their ids and names
 */
public record LeadImportsModel(List<Row> files, Form form, String limits, List<Choice> templates) {

  /** One file. */
  public record Row(String id, String name, Badge state, String counts, String when, String who) {}
}
