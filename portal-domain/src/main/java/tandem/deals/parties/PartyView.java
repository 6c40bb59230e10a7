package tandem.deals.parties;

/** A part in its reader's view. */
public sealed interface PartyView permits PartyPartnerView, PartyCompanyView {
  PartyFacts facts();
}
