package tandem.web.leads.review;

import java.util.List;
import java.util.Optional;
import tandem.leads.LeadRow;
import tandem.web.leads.LeadBall;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Page;

/**
 * What waits for the company, the most urgent first, with one lead open beside it.
 *
 * @param standsIn in whose place the reader decides today, in words
 * @param query what the list is narrowed by; empty usually
 * @param show the code of the part shown
 * @param opened whether the reader chose the lead; on a narrow screen only then it takes the place
 *     of the list
 * @param shown how many of the waiting are in the list
 */
public record Queue(
    String title,
    List<Tab> tabs,
    List<String> standsIn,
    String query,
    String show,
    List<Entry> entries,
    Optional<Review> review,
    boolean opened,
    long waiting,
    int shown,
    String previous,
    String next) {

  /** A part of the queue. */
  public record Tab(String label, String href, long count, boolean current) {}

  /**
   * One lead that waits.
   *
   * @param pick what is sent when it is chosen to be decided with others; empty when it wants a
   *     look of its own
   */
  public record Entry(
      String pick,
      String href,
      String customer,
      String amount,
      Optional<Ball> ball,
      String firm,
      Badge verdict,
      String asked,
      boolean taken,
      boolean current) {}

  static Entry entry(Page page, LeadRow row, String href, boolean together, boolean current) {
    return new Entry(
        together ? row.id().text() : "",
        href,
        row.customer().orElse("—"),
        row.amount().map(page.format()::moneyShort).orElse(""),
        LeadBall.of(page, row),
        page.t("review.firm", row.partner(), page.t("partner.tier." + row.partnerTier())),
        Reviews.verdict(page, row.check()),
        row.request().map(kind -> page.t("lead.request." + kind)).orElse(""),
        row.stage() == tandem.leads.LeadStage.IN_REVIEW,
        current);
  }

  /** Several may be chosen. */
  public boolean together() {
    return entries.stream().anyMatch(entry -> !entry.pick().isEmpty());
  }
}
