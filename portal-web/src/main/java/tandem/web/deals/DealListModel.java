package tandem.web.deals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.deals.DealRow;
import tandem.deals.DealStage;
import tandem.web.platform.Badge;
import tandem.web.platform.Chip;
import tandem.web.platform.Choice;
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
    boolean insight,
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
      boolean idle,
      int unread,
      String next) {}

  /** One stage of the board: all it holds is counted and summed, the first deals are shown. */
  public record Column(
      String code, String label, long count, List<String> sums, List<Card> cards) {}

  /**
   * A deal on the board.
   *
   * @param moves stages that its reader may move it to
   */
  public record Card(Row deal, long version, List<Choice> moves, boolean wins, boolean loses) {
    /** The stages it may be dropped on. */
    public String targets() {
      return moves.stream().map(Choice::value).collect(Collectors.joining(" "))
          + (wins ? " WON" : "")
          + (loses ? " LOST" : "");
    }
  }

  static Card card(Page page, DealRow deal) {
    return new Card(
        row(page, deal, 0, ""),
        deal.version(),
        deal.next().stream()
            .filter(DealStage::isOpen)
            .map(stage -> new Choice(stage.name(), DealBadges.name(page, deal.process(), stage)))
            .toList(),
        deal.next().contains(DealStage.WON),
        deal.mayLose());
  }

  static Row row(Page page, DealRow deal, int unread, String next) {
    boolean idle = deal.isIdle(page.format().now());
    long days = Duration.between(deal.stageSince(), page.format().now()).toDays();
    String whose = page.viewer().company() ? deal.partner().orElse(page.t("deals.own")) : "";
    String owner = deal.owner().orElse("");
    return new Row(
        "/deals/" + deal.id().text(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        whose.isEmpty() || owner.isEmpty() ? whose + owner : whose + " · " + owner,
        DealBadges.of(page, deal),
        page.format().money(deal.amount()),
        deal.expectedClose().map(page.format()::day).orElse(""),
        deal.stage().isOpen()
            ? page.t(idle ? "deals.idle" : "deals.standing", days)
            : deal.closedAt().map(page.format()::day).orElse(""),
        idle,
        unread,
        next);
  }
}
