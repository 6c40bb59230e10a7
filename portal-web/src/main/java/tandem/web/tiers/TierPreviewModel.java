package tandem.web.tiers;

import java.util.List;
import tandem.partners.tiers.TierPreview;
import tandem.web.platform.Badge;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** What a review of tiers would change. */
public record TierPreviewModel(List<Tab> tabs, List<Row> rows) {

  /** A firm: the tier it has and the one its last year would earn it. */
  public record Row(String href, String firm, String tier, String earned, Badge change) {}

  static Row row(Page page, TierPreview firm) {
    Badge change =
        firm.rises()
            ? Badge.of(page.t("tiers.rises"), "up", Hue.GREEN)
            : firm.falls()
                ? Badge.of(page.t("tiers.falls"), "down", Hue.AMBER)
                : Badge.outlined(page.t("tiers.stays"), "check", Hue.GREY);
    return new Row(
        "/partners/" + firm.firm().text() + "/tier",
        firm.name(),
        page.t("partner.tier." + firm.tier()),
        page.t("partner.tier." + firm.earned()),
        change);
  }
}
