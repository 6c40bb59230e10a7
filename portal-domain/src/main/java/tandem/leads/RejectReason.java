package tandem.leads;

/**
 * Why a lead was rejected. Each has a text in both languages that says what would change the
 * decision.
 */
public enum RejectReason {
  ALREADY_PROTECTED,
  EXISTING_CUSTOMER,
  COMPANY_DEAL,
  NOT_QUALIFIED,
  OUTSIDE_TERRITORY,
  PRODUCT_NOT_ELIGIBLE,
  INCOMPLETE,
  OTHER
}
