package tandem.web.network;

import java.util.List;
import tandem.web.platform.Badge;

/**
 * The deals of a firm below, to read.
 *
 * @param back where the list of firms is
 */
public record DownlineDealsModel(String back, String firm, List<Row> rows) {

  /** A deal. */
  public record Row(String customer, String under, Badge stage, String amount, String close) {}
}
