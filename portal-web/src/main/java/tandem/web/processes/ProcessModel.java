package tandem.web.processes;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Tab;

/**
 * A version of a process: its map, and a table that says the same and more.
 *
 * @param lived whether real counts and times are told
 * @param questions what its gates may ask beyond a deal's own facts
 */
public record ProcessModel(
    String path,
    String name,
    int number,
    String version,
    Badge state,
    List<Tab> versions,
    String kind,
    List<String> takes,
    StateMap map,
    List<Row> rows,
    boolean lived,
    List<String> questions,
    Acts acts) {

  /** A stage, as designed and as lived. */
  public record Row(
      String name,
      String scale,
      String chance,
      String norm,
      String movers,
      List<String> gate,
      List<String> tasks,
      String next,
      String standing,
      String entered,
      String conversion,
      String lost,
      String median,
      boolean slow) {}

  /** What this reader may do with this version. */
  public record Acts(boolean drafts, boolean edits, boolean publishes, boolean compares) {
    static final Acts NONE = new Acts(false, false, false, false);
  }
}
