package tandem.leads.offers;

/** What a reader may do with a lead of the company's now. */
public enum CompanyLeadAction {
  EDIT,
  OFFER,
  CLOSE,
  CONFIRM
}
