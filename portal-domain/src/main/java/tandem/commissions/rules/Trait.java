package tandem.commissions.rules;

import java.util.Locale;

/** What a rule may ask of a sale in words. A sale that does not have it fits no such condition. */
public enum Trait {
  PRODUCT,
  CATEGORY,
  /** Of the partner on the day of the sale. */
  TIER,
  /** Country of the customer, ISO 3166-1. */
  TERRITORY,
  /** Of the partner in the deal. */
  ROLE,
  /** Where the deal came from. */
  DEAL_TYPE,
  /** New customer, expansion or renewal. */
  MOTION;

  /** As formulas and traces spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
