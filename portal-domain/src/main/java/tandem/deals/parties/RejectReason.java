package tandem.deals.parties;

/** Why a firm does not take part; {@link #OTHER} needs words. */
public enum RejectReason {
  NO_CAPACITY,
  NOT_OUR_PRODUCTS,
  WRONG_REGION,
  SHARE_TOO_SMALL,
  CONFLICT_OF_INTEREST,
  OTHER
}
