package tandem.web.receipts;

import java.time.Instant;
import java.util.List;
import tandem.receipts.ReceiptStatement;
import tandem.web.platform.Page;

/** Two receipts of one lead. */
public final class ReceiptSample {
  private ReceiptSample() {}

  public static ReceiptsModel some(Page page) {
    return new ReceiptsModel(
        "lead_01J9ZK3W8Q4V5T6Y7B8N9M0P1R",
        "ООО «Лумен Системс»",
        "9f86d081884c7d65",
        List.of(line(page, 1, "lead.submitted"), line(page, 2, "lead.approved")));
  }

  /** Of a firm with so many that they come in three files. */
  public static FirmReceiptsModel firm(Page page) {
    return FirmReceiptsModel.of(page, "org_01J9ZK3W8Q4V5T6Y7B8N9M0P1R", "9f86d081884c7d65", 2_417);
  }

  private static ReceiptsModel.Line line(Page page, int step, String event) {
    ReceiptStatement said =
        new ReceiptStatement(
            "org_01J9ZK3W8Q4V5T6Y7B8N9M0P1R",
            40 + step,
            ReceiptStatement.NOTHING,
            "lead_01J9ZK3W8Q4V5T6Y7B8N9M0P1R",
            step,
            ReceiptStatement.NOTHING,
            event,
            Instant.parse("2026-11-22T12:00:00.123456Z"),
            ReceiptStatement.NOTHING);
    return new ReceiptsModel.Line(
        page.format().number(said.number()),
        page.t("receipts.event." + event),
        said.issued().toString(),
        said.fingerprint().substring(0, 16),
        said.text());
  }
}
