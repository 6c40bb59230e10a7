package tandem.api.leads;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.leads.LeadRow;

/** A lead in a list, in its reader's view. */
@Schema(
    name = "LeadSummary",
    anyOf = {LeadSummaryForPartner.class, LeadSummaryForCompany.class})
sealed interface LeadSummary permits LeadSummaryForPartner, LeadSummaryForCompany {
  static LeadSummary of(Actor reader, LeadRow row) {
    return switch (reader) {
      case PartnerUser ignored -> LeadSummaryForPartner.of(row);
      case CompanyUser ignored -> LeadSummaryForCompany.of(row);
    };
  }
}
