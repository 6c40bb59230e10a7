package tandem.leads.offers;

/** How near a firm must be to the customer: anywhere, in its country, or in its very territory. */
public enum Reach {
  ANYWHERE,
  COUNTRY,
  TERRITORY
}
