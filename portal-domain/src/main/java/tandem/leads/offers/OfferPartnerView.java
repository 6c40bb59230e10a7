package tandem.leads.offers;

/** What a firm sees of an offer to it: not whom it was offered before, and nobody behind it. */
public record OfferPartnerView(OfferFacts facts) implements OfferView {}
