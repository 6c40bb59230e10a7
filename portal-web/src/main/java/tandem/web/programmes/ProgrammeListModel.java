package tandem.web.programmes;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Form;

/**
 * All programmes.
 *
 * @param begins whether the reader may begin one
 */
public record ProgrammeListModel(List<Row> rows, boolean begins, Form form) {

  /** One programme. */
  public record Row(String href, String name, String code, Badge state, String answer) {}
}
