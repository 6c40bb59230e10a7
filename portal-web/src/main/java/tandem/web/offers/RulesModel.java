package tandem.web.offers;

import java.util.List;
import java.util.stream.Stream;
import tandem.leads.offers.AssignmentView;
import tandem.leads.offers.Reach;
import tandem.partners.PartnerTier;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/**
 * The rules of assignment as a form; two empty rows stand below those that are there. Whoever may
 * not write them reads them in the same fields, locked.
 *
 * @param zone of the company's hours
 */
public record RulesModel(
    boolean writes,
    String changed,
    String zone,
    Form form,
    int rows,
    List<Choice> tiers,
    List<Choice> reaches,
    List<String> weights) {
  private static final int EMPTY_ROWS = 2;

  static RulesModel of(Page page, AssignmentView view, boolean writes, String zone, Form form) {
    return new RulesModel(
        writes,
        page.t("assignment.changed", view.number(), page.format().moment(view.changedAt())),
        zone,
        form,
        form.rows(RulesForm.ROWS) + (writes && form.errors().isEmpty() ? EMPTY_ROWS : 0),
        Stream.of(PartnerTier.values())
            .map(tier -> new Choice(tier.name(), page.t("partner.tier." + tier)))
            .toList(),
        Stream.of(Reach.values())
            .map(reach -> new Choice(reach.name(), page.t("assignment.reach." + reach)))
            .toList(),
        List.of("territory", "tier", "experience", "room", "turn"));
  }

  public String at(int row, String field) {
    return RulesForm.at(row, field);
  }

  public String weight(String name) {
    return "weights." + name;
  }
}
