package tandem.web.receipts;

import java.util.List;
import tandem.leads.LeadFacts;
import tandem.receipts.Receipt;
import tandem.web.platform.Page;

/**
 * The receipts of a lead.
 *
 * @param key name of the key that signs now
 */
public record ReceiptsModel(String lead, String customer, String key, List<Line> lines) {
  private static final int SHORT = 16;

  /**
   * One receipt.
   *
   * @param utc as it stands in the statement
   * @param fingerprint the beginning of the SHA-256 of the statement
   */
  public record Line(
      String number, String what, String utc, String fingerprint, String statement) {}

  static ReceiptsModel of(Page page, LeadFacts facts, String key, List<Receipt> receipts) {
    return new ReceiptsModel(
        facts.id().text(),
        facts.customer().orElseGet(() -> page.t("leads.nameless")),
        key,
        receipts.stream().map(receipt -> line(page, receipt)).toList());
  }

  private static Line line(Page page, Receipt receipt) {
    String event = "receipts.event." + receipt.statement().event();
    return new Line(
        page.format().number(receipt.statement().number()),
        page.texts().has(event) ? page.t(event) : receipt.statement().event(),
        receipt.statement().issued().toString(),
        receipt.statement().fingerprint().substring(0, SHORT),
        receipt.text());
  }
}
