package tandem.deals;

/** A deal as its reader may see it: the caller decides which view, never a parameter. */
public sealed interface DealView permits DealPartnerView, DealCompanyView {
  DealFacts facts();
}
