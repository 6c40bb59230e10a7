package tandem.web.account;

import java.util.List;
import tandem.web.platform.Badge;

/**
 * What the reader may do, and why.
 *
 * @param roles theirs, in words
 * @param grantor who can give them more
 * @param scope whose records they see and who said so; empty for people of firms
 */
public record RightsModel(String roles, String grantor, String scope, List<Row> rows) {
  public RightsModel {
    rows = List.copyOf(rows);
  }

  /** One right. */
  public record Row(String what, Badge held, String why) {}
}
