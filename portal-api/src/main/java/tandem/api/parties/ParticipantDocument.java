package tandem.api.parties;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.parties.PartyCompanyView;
import tandem.deals.parties.PartyOnDeal;
import tandem.deals.parties.PartyPartnerView;
import tandem.deals.parties.PartyView;

/** A firm's part in a deal as its reader sees it: the caller decides which view. */
@Schema(
    name = "Participant",
    description = "The invited firm's, the deal's own firm's or the company's view, by who asks.",
    anyOf = {ParticipantForFirm.class, ParticipantOnOwnDeal.class, ParticipantForCompany.class})
sealed interface ParticipantDocument
    permits ParticipantForFirm, ParticipantOnOwnDeal, ParticipantForCompany {
  static ParticipantDocument of(PartyView view) {
    return switch (view) {
      case PartyPartnerView firm -> ParticipantForFirm.of(firm);
      case PartyCompanyView company -> ParticipantForCompany.of(company);
    };
  }

  static ParticipantDocument of(PartyOnDeal party) {
    return ParticipantOnOwnDeal.of(party);
  }
}
