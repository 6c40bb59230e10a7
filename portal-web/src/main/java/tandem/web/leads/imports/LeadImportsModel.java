package tandem.web.leads.imports;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Form;

/** The firm's files, and the form for another one. */
public record LeadImportsModel(List<Row> files, Form form, String limits) {

  /** One file. */
  public record Row(String id, String name, Badge state, String counts, String when, String who) {}
}
