package tandem.web.leads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.leads.LeadRow;
import tandem.leads.LeadStage;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Chip;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/**
 * The list of leads, the same for both sides; the company sees whose they are.
 *
 * @param query what was searched for
 * @param kept filters that another search leaves as they are
 * @param first address of the first page when this is a later one
 */
public record LeadListModel(
    String title,
    String query,
    String tab,
    Map<String, String> kept,
    List<Tab> tabs,
    List<Chip> chips,
    List<Row> rows,
    Optional<String> first,
    Optional<String> next) {

  /** One lead. */
  public record Row(
      String id,
      String address,
      String customer,
      String under,
      Badge badge,
      Optional<Ball> ball,
      String amount,
      String changed) {}

  static Row row(Page page, LeadRow lead) {
    boolean draft = lead.stage() == LeadStage.DRAFT;
    String under =
        page.viewer().company()
            ? lead.partner() + " · " + lead.owner()
            : lead.externalId().map(id -> id + " · ").orElse("")
                + lead.owner()
                + (lead.visitor() ? " · " + page.t("visitor.mark") : "");
    return new Row(
        lead.id().text(),
        "/leads/" + lead.id().text() + (draft ? "/edit" : ""),
        lead.customer().orElseGet(() -> page.t("leads.nameless")),
        under,
        LeadBadges.of(
            page,
            lead.stage(),
            lead.protectedUntil(),
            Optional.empty(),
            lead.request().isPresent()),
        LeadBall.of(page, lead),
        lead.amount().map(page.format()::money).orElse(""),
        page.format().moment(lead.updatedAt()));
  }
}
