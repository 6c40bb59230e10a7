package tandem.leads.offers;

/** What a reader may do with an offer now. */
public enum OfferAction {
  ACCEPT,
  DECLINE,
  RECALL
}
