package tandem.web.developer;

import java.util.List;
import java.util.stream.Stream;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** The parts of the developer area. */
enum DeveloperTabs {
  CLIENTS("/developer", "developer.title"),
  WEBHOOKS("/developer/webhooks", "webhooks.title"),
  EVENTS("/developer/events", "webhooks.events"),
  QUICKSTART("/developer/quickstart", "webhooks.quickstart");

  private final String path;
  private final String words;

  DeveloperTabs(String path, String words) {
    this.path = path;
    this.words = words;
  }

  /** With this one open. */
  List<Tab> tabs(Page page) {
    return Stream.of(values())
        .map(tab -> new Tab(page.t(tab.words), tab.path, tab == this, 0, false))
        .toList();
  }
}
