package tandem.partners;

/** How close a firm is to the company; rates of commission may depend on it. */
public enum PartnerTier {
  BRONZE,
  SILVER,
  GOLD
}
