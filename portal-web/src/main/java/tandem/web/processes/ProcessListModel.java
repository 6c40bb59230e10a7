package tandem.web.processes;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Form;

/**
 * All processes.
 *
 * @param begins whether the reader may begin one
 */
public record ProcessListModel(List<Row> rows, boolean begins, Form form) {

  /** One process. */
  public record Row(
      String href, String name, String code, Badge state, String kind, String takes) {}
}
