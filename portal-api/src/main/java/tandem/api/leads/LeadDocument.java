package tandem.api.leads;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lead as its reader sees it: the caller decides which view, never a parameter. */
@Schema(
    name = "Lead",
    description = "The partner's or the company's view, by who asks.",
    anyOf = {LeadForPartner.class, LeadForCompany.class})
sealed interface LeadDocument permits LeadForPartner, LeadForCompany {
  static Record of(tandem.leads.LeadView view) {
    return of(view, true);
  }

  /**
   * @param real false in a rehearsal
   */
  static Record of(tandem.leads.LeadView view, boolean real) {
    return switch (view) {
      case tandem.leads.LeadPartnerView partner -> LeadForPartner.of(partner, real);
      case tandem.leads.LeadCompanyView company -> LeadForCompany.of(company);
    };
  }
}
