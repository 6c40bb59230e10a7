package tandem.deals;

/**
 * Why the company works on a customer whom a partner has registered. The partner reads its words.
 */
public enum BypassReason {
  /** The customer wants the company itself. */
  CUSTOMER_CHOICE,
  /** It is agreed with the partner. */
  AGREED_WITH_PARTNER,
  /** A contract of before binds the company. */
  EARLIER_CONTRACT,
  /** A tender that only the company may answer. */
  TENDER,
  /** The company looks after the customer's group itself. */
  KEY_ACCOUNT,
  /** The partner does not answer or does not act. */
  PARTNER_INACTIVE,
  OTHER
}
