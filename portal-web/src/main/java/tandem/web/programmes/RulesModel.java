package tandem.web.programmes;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Tab;

/**
 * The rules of a version in words, as both sides read them.
 *
 * @param path of the programme's pages
 * @param version which one, and from when on
 * @param versions of the programme, as tabs; empty when there is only one to see
 */
public record RulesModel(
    String path,
    String name,
    String version,
    Badge state,
    List<Tab> versions,
    List<Section> sections,
    int number,
    long revision,
    Acts acts) {

  /**
   * One question that the rules answer.
   *
   * @param head of the table; empty for a section without one
   */
  public record Section(
      String title, List<String> lines, List<String> head, List<List<String>> rows) {
    static Section of(String title, List<String> lines) {
      return new Section(title, lines, List.of(), List.of());
    }
  }

  /** What this reader may do with this version. */
  public record Acts(
      boolean replays, boolean drafts, boolean edits, boolean publishes, boolean closes) {
    static final Acts NONE = new Acts(false, false, false, false, false);
  }
}
