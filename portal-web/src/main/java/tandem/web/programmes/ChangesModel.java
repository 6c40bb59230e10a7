package tandem.web.programmes;

import java.util.List;

/**
 * What publishing a draft changes, side by side.
 *
 * @param refused why this reader cannot publish it; empty if they can
 */
public record ChangesModel(
    String path,
    String name,
    int number,
    long revision,
    String from,
    List<Change> changes,
    String refused) {

  /** One rule that is different. */
  public record Change(String title, List<String> before, List<String> after) {}
}
