package tandem.web.deals;

import java.util.List;
import java.util.Optional;

/**
 * The bypass report.
 *
 * @param firstOpen the newest of what nobody has explained; {@code nextOpen} the ones after these
 */
public record BypassListModel(
    List<Row> unexplained,
    Optional<String> firstOpen,
    Optional<String> nextOpen,
    List<Row> rows,
    Optional<String> first,
    Optional<String> next) {

  /**
   * @param why the reason's words; empty when nobody has said it yet
   */
  public record Row(
      String customer,
      String deal,
      String step,
      String partner,
      String lead,
      String why,
      String comment,
      String who) {}
}
