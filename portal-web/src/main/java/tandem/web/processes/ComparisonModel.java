package tandem.web.processes;

import java.util.List;
import tandem.web.platform.Choice;

/**
 * Two versions of a process beside each other: what they say, and how they are lived.
 *
 * @param versions to choose from
 * @param stages of both, in the order of the scale
 */
public record ComparisonModel(
    String path,
    String name,
    List<Choice> versions,
    int before,
    int after,
    List<Change> changes,
    List<Line> stages) {

  /** One thing that differs. */
  public record Change(String title, List<String> before, List<String> after) {}

  /** One stage, measured under both; a dash where there is nothing to measure. */
  public record Line(String name, Side before, Side after) {}

  /** How one version is lived in a stage. */
  public record Side(String entered, String conversion, String lost, String median) {
    static final Side NONE = new Side("—", "—", "—", "—");
  }
}
