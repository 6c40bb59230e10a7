package tandem.leads.offers;

/** An offer in its reader's view. */
public sealed interface OfferView permits OfferPartnerView, OfferCompanyView {
  OfferFacts facts();
}
