package tandem.web.developer;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Tab;

/** The firm's machine clients. */
public record ClientListModel(List<Tab> tabs, List<Row> rows) {
  public ClientListModel {
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
  }

  /** One client. */
  public record Row(
      String href, String name, String clientId, String under, Badge state, String used) {}
}
