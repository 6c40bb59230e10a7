package tandem.web.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The entries of the rail, at most seven a side, in the order of daily use. */
public final class Navigation {

  /**
   * One entry.
   *
   * @param count what waits there; zero is not shown
   * @param everywhere whether it also stands in the bottom bar of a phone, which holds five
   */
  public record Entry(
      String path, String key, String icon, boolean current, long count, boolean everywhere) {}

  private Navigation() {}

  static List<Entry> of(Viewer viewer, String path, Map<String, Long> counts) {
    List<Entry> entries = new ArrayList<>();
    if (!viewer.signedIn()) {
      return entries;
    }
    add(entries, path, counts, "/", "home", "home", true);
    if (viewer.company()) {
      if (viewer.has("approver", "channel_manager")) {
        add(entries, path, counts, "/queue", "queue", "inbox", true);
      }
      if (viewer.readsLeads()) {
        add(entries, path, counts, "/leads", "leads", "lead", true);
        add(entries, path, counts, "/deals", "deals", "deal", true);
      }
      if (viewer.has("finance", "finance_approver", "auditor", "channel_manager")) {
        add(entries, path, counts, "/commissions", "commissions", "money", true);
      }
      add(entries, path, counts, "/partners", "partners", "building", false);
      if (viewer.has("channel_manager")) {
        add(entries, path, counts, "/applications", "applications", "user", false);
      }
      if (viewer.has("auditor", "admin")) {
        add(entries, path, counts, "/people", "people", "people", viewer.has("admin"));
        add(entries, path, counts, "/audit", "audit", "scroll", false);
        add(entries, path, counts, "/privacy", "privacy", "lock", false);
      }
    } else {
      if (viewer.readsLeads()) {
        add(entries, path, counts, "/leads", "leads", "lead", true);
      }
      if (viewer.readsDeals()) {
        add(entries, path, counts, "/deals", "deals", "deal", true);
        add(entries, path, counts, "/earnings", "earnings", "money", true);
      }
      if (viewer.has("partner_admin")) {
        add(entries, path, counts, "/team", "team", "people", false);
      }
      if (viewer.has("partner_admin", "partner_developer")) {
        add(entries, path, counts, "/developer", "developer", "swap", !viewer.readsDeals());
      }
      add(entries, path, counts, "/firm", "firm", "building", false);
    }
    return entries;
  }

  private static void add(
      List<Entry> entries,
      String path,
      Map<String, Long> counts,
      String to,
      String name,
      String icon,
      boolean everywhere) {
    boolean current = to.equals("/") ? path.equals("/") : (path + "/").startsWith(to + "/");
    long count = counts.getOrDefault(name, 0L);
    entries.add(new Entry(to, "nav." + name, icon, current, count, everywhere));
  }
}
