package tandem.web.partners;

import java.util.List;
import tandem.partners.StatusChange;
import tandem.web.platform.Badge;
import tandem.web.platform.Page;

/**
 * A change of a firm's standing in words.
 *
 * @param note empty when nothing was written beside the reason
 * @param contact an address to ask, or empty
 */
public record StandingLine(
    Badge status, String reason, String note, String author, String contact, String when) {

  public static List<StandingLine> of(Page page, List<StatusChange> changes) {
    return changes.stream()
        .map(change ->
            new StandingLine(
                PartnerParts.status(page, change.status()),
                page.t("standing.reason." + change.reason().name()),
                change.note().orElse(""),
                change.author(),
                change.contact().orElse(""),
                page.format().moment(change.at())))
        .toList();
  }
}
