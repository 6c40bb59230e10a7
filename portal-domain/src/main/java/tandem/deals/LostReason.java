package tandem.deals;

/** Why a deal was lost (features §2.1 SB17, AWS close reasons). */
public enum LostReason {
  PRICE,
  COMPETITOR,
  PRODUCT_QUALITY,
  OFFER_TIMING,
  COMPETENCE,
  LOYALTY,
  NO_BUDGET,
  NO_DECISION,
  TECHNICAL_LIMITS,
  OTHER
}
