package tandem.web.offers;

import java.util.List;
import java.util.stream.Stream;
import tandem.leads.offers.Candidate;
import tandem.leads.offers.CompanyLeadAction;
import tandem.leads.offers.CompanyLeadView;
import tandem.leads.offers.Obstacle;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/** Who would get a lead by the rules and why, and why not the others. */
public record CandidatesModel(
    String id,
    String customer,
    long version,
    boolean mayOffer,
    String warning,
    Form form,
    List<Row> eligible,
    List<Row> others) {

  /** One firm. */
  public record Row(
      String id,
      String firm,
      String href,
      String tier,
      int points,
      int open,
      List<String> why,
      List<String> whyNot,
      boolean possible) {}

  static CandidatesModel of(
      Page page, CompanyLeadView lead, List<Candidate> candidates, Form form) {
    List<Row> rows = candidates.stream().map(candidate -> row(page, candidate)).toList();
    return new CandidatesModel(
        lead.id().text(),
        CompanyLeadModel.name(lead),
        lead.version(),
        lead.allowed().contains(CompanyLeadAction.OFFER),
        lead.checks().map(checks -> CompanyLeadModel.warning(page, checks)).orElse(""),
        form,
        rows.stream().filter(row -> row.whyNot().isEmpty()).toList(),
        rows.stream().filter(row -> !row.whyNot().isEmpty()).toList());
  }

  private static Row row(Page page, Candidate firm) {
    return new Row(
        firm.firm().text(),
        firm.name(),
        "/partners/" + firm.firm().text(),
        page.t("partner.tier." + firm.tier()) + " · " + page.country(firm.country()),
        firm.points(),
        firm.open(),
        firm.why().stream()
            .map(why -> page.t("candidates.why", OfferWords.why(page, why), why.points()))
            .toList(),
        Stream.concat(
                firm.obstacles().stream()
                    .filter(each -> each != Obstacle.CERTIFICATE)
                    .map(each -> page.t("candidates.obstacle." + each)),
                firm.missing().stream().map(kind -> page.t("candidates.certificate", kind)))
            .toList(),
        firm.possible());
  }
}
