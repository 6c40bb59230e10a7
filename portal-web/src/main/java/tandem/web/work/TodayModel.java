package tandem.web.work;

import java.util.List;
import tandem.web.platform.Tab;

/**
 * What is to be done, by its day.
 *
 * @param feed whether the reader's calendar has an address
 * @param address of the calendar, only right after it was made
 */
public record TodayModel(
    String title, List<Tab> tabs, List<Part> parts, String here, boolean feed, String address) {
  /** Some of it. */
  public record Part(String key, String title, List<TaskRow> tasks) {}
}
