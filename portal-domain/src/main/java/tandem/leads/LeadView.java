package tandem.leads;

/** A lead as its reader may see it: the caller decides which view, never a parameter. */
public sealed interface LeadView permits LeadPartnerView, LeadCompanyView {
  LeadFacts facts();
}
