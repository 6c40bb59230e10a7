package tandem.web.leads.forms;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/** The firm's forms, and what it takes to make another one. */
public record PublicFormsModel(
    List<Row> forms, Form form, List<Choice> programmes, List<Choice> owners) {

  /** One form with its address. */
  public record Row(
      String id,
      String version,
      String address,
      String programme,
      String owner,
      Badge state,
      boolean on,
      String received) {}
}
