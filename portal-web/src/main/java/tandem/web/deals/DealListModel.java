package tandem.web.deals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.deals.DealRow;
import tandem.web.platform.Badge;
import tandem.web.platform.Chip;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/**
 * Deals as a list or as a board, the same for both sides; the company sees whose they are.
 *
 * @param kept filters that another search leaves as they are
 */
public record DealListModel(
    String title,
    String query,
    boolean board,
    boolean own,
    Map<String, String> kept,
    String listAddress,
    String boardAddress,
    List<Tab> tabs,
    List<Chip> chips,
    List<Row> rows,
    List<Column> columns,
    Optional<String> first,
    Optional<String> next) {

  /** One deal. */
  public record Row(
      String address,
      String customer,
      String under,
      Badge badge,
      String amount,
      String close,
      String standing,
      boolean idle) {}

  /** One stage of the board: all it holds is counted and summed, the first deals are shown. */
  public record Column(String code, String label, long count, List<String> sums, List<Row> cards) {}

  static Row row(Page page, DealRow deal) {
    boolean idle = StageNorms.idle(deal.stage(), deal.stageSince(), page.format().now());
    long days = Duration.between(deal.stageSince(), page.format().now()).toDays();
    String whose = page.viewer().company() ? deal.partner().orElse(page.t("deals.own")) : "";
    String owner = deal.owner().orElse("");
    return new Row(
        "/deals/" + deal.id().text(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        whose.isEmpty() || owner.isEmpty() ? whose + owner : whose + " · " + owner,
        DealBadges.of(page, deal.stage(), deal.lostReason()),
        page.format().money(deal.amount()),
        deal.expectedClose().map(page.format()::day).orElse(""),
        deal.stage().isOpen()
            ? page.t(idle ? "deals.idle" : "deals.standing", days)
            : deal.closedAt().map(page.format()::day).orElse(""),
        idle);
  }
}
