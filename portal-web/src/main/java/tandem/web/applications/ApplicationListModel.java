package tandem.web.applications;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Form;
import tandem.web.platform.Tab;

/** Applications in a list. */
public record ApplicationListModel(
    List<Tab> tabs,
    String tab,
    Form form,
    List<Row> rows,
    Optional<String> first,
    Optional<String> next) {

  /** An application. */
  public record Row(
      String href, String firm, String under, Badge state, String submitted, String due) {}
}
