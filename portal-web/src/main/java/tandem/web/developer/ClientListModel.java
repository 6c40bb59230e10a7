package tandem.web.developer;

import java.util.List;
import tandem.web.platform.Badge;

/** The firm's machine clients. */
public record ClientListModel(List<Row> rows) {
  public ClientListModel {
    rows = List.copyOf(rows);
  }

  /** One client. */
  public record Row(
      String href, String name, String clientId, String under, Badge state, String used) {}
}
