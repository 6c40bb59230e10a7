package tandem.web.receipts;

import java.util.List;
import java.util.stream.LongStream;
import tandem.receipts.FirmReceipts;
import tandem.web.platform.Page;

/**
 * The files of a firm's receipts, the newest first.
 *
 * @param key name of the key that signs now
 * @param earlier whether there are older ones that only the API gives
 */
public record FirmReceiptsModel(
    String firm, String count, String key, List<Part> parts, boolean earlier) {
  private static final long MOST_PARTS = 200;

  /** One file. */
  public record Part(String numbers, String href) {}

  static FirmReceiptsModel of(Page page, String firm, String key, long all) {
    long parts = (all + FirmReceipts.MOST - 1) / FirmReceipts.MOST;
    return new FirmReceiptsModel(
        firm,
        page.t("firm_receipts.count", all),
        key,
        LongStream.range(0, Math.min(parts, MOST_PARTS))
            .map(back -> (parts - 1 - back) * FirmReceipts.MOST)
            .mapToObj(after ->
                new Part(
                    page.t(
                        "firm_receipts.part",
                        page.format().number(after + 1),
                        page.format().number(Math.min(all, after + FirmReceipts.MOST))),
                    "/partners/" + firm + "/receipts.json?after=" + after))
            .toList(),
        parts > MOST_PARTS);
  }
}
