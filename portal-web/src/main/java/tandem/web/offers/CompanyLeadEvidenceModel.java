package tandem.web.offers;

import java.util.List;
import java.util.stream.Stream;
import tandem.leads.Evidence;
import tandem.leads.offers.CompanyLeadAction;
import tandem.leads.offers.CompanyLeadEvidence;
import tandem.leads.offers.CompanyLeadView;
import tandem.leads.offers.ConfirmReason;
import tandem.web.leads.review.Matches;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/**
 * What stands against offering a lead of the company's, and who looked at it.
 *
 * @param taken it cannot be offered, whatever anybody confirms
 * @param asks somebody has to say why it may be offered all the same
 */
public record CompanyLeadEvidenceModel(
    String id,
    String customer,
    long version,
    String token,
    boolean taken,
    boolean doubtful,
    boolean asks,
    boolean confirmed,
    boolean mayConfirm,
    boolean mayOffer,
    List<Row> rows,
    List<String> said,
    Form form,
    List<Choice> reasons) {

  /** Something that stands against it. */
  public record Row(
      String title, String href, Badge kind, String customer, String sure, List<String> why) {}

  static CompanyLeadEvidenceModel of(
      Page page, CompanyLeadView lead, CompanyLeadEvidence seen, Form form) {
    return new CompanyLeadEvidenceModel(
        lead.id().text(),
        CompanyLeadModel.name(lead),
        lead.version(),
        seen.token(),
        lead.checks().filter(checks -> checks.taken()).isPresent(),
        seen.doubtful(),
        seen.needsLook(),
        seen.confirmed(),
        lead.allowed().contains(CompanyLeadAction.CONFIRM),
        lead.allowed().contains(CompanyLeadAction.OFFER),
        seen.evidence().stream().map(evidence -> row(page, evidence)).toList(),
        seen.said().stream()
            .map(each ->
                page.t(
                    "company_lead.said",
                    each.name(),
                    page.format().moment(each.at()),
                    each.reason()
                        .map(reason -> page.t("company_lead.confirm." + reason))
                        .orElse("")))
            .toList(),
        form,
        Stream.of(ConfirmReason.values())
            .map(reason -> new Choice(reason.name(), page.t("company_lead.confirm." + reason)))
            .toList());
  }

  private static Row row(Page page, Evidence evidence) {
    List<String> products =
        page.language().equals("ru") ? evidence.productsRu() : evidence.productsEn();
    return new Row(
        Matches.title(page, evidence),
        Matches.href(evidence),
        Matches.kind(page, evidence),
        evidence.taxId().isEmpty()
            ? evidence.customer()
            : evidence.customer() + " · " + evidence.taxId().get(),
        Matches.sure(page, evidence),
        Stream.concat(
                evidence.reasons().stream()
                    .map(reason -> page.t(reason.code().messageKey(), reason.values().toArray())),
                Stream.of(String.join(", ", products)))
            .toList());
  }
}
