package tandem.leads.offers;

/** Why a firm does not take an offered lead (features §4.1). */
public enum DeclineReason {
  NO_CAPACITY,
  REGION,
  PRODUCT,
  TOO_SMALL,
  TOO_LITTLE_TOLD,
  CONFLICT_OF_INTEREST,
  OTHER
}
