package tandem.deals.parties;

/** What an invited firm may be shown of a deal; which firm's deal it is, it is always told. */
public enum PartyField {
  CUSTOMER,
  STAGE,
  PRODUCTS,
  CLOSE,
  AMOUNT,
  NEED,
  OWNER
}
