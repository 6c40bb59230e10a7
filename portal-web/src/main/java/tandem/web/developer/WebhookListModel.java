package tandem.web.developer;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Tab;

/** The firm's webhook endpoints. */
public record WebhookListModel(List<Tab> tabs, List<Row> rows) {
  public WebhookListModel {
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
  }

  /** One endpoint. */
  public record Row(
      String href, String name, String url, Badge state, String types, String lastSuccess) {}
}
