package tandem.web.plans;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Form;

/**
 * All plans that the reader may see.
 *
 * @param begins whether the reader may begin one
 */
public record PlanListModel(List<Row> rows, boolean begins, Form form) {

  /** One plan. */
  public record Row(String href, String name, String code, Badge state, String version) {}
}
