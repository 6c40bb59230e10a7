package tandem.web.firm;

import java.util.List;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** The pages of a dealer's own firm. */
public enum FirmTabs {
  PROFILE("/firm", "firm.tab.profile"),
  TIER("/tiers", "firm.tab.tier"),
  AGREEMENTS("/agreements", "firm.tab.agreements"),
  NETWORK("/network", "firm.tab.network");

  private final String path;
  private final String key;

  FirmTabs(String path, String key) {
    this.path = path;
    this.key = key;
  }

  public List<Tab> tabs(Page page) {
    return List.of(values()).stream()
        .filter(tab -> tab != NETWORK || page.viewer().has("partner_admin", "partner_system"))
        .map(tab -> new Tab(page.t(tab.key), tab.path, tab == this, 0, false))
        .toList();
  }
}
