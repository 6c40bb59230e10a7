package tandem.leads.offers;

/**
 * Why a firm is not offered a lead. What is hard nobody lifts: the firm could not accept. The rest
 * are the company's own rules, over which a person may pass.
 */
public enum Obstacle {
  FIRM_RESTS(true),
  AGREEMENT_DUE(true),
  NO_SELLER(true),
  CERTIFICATE(true),
  PROGRAMME(true),
  TIER(false),
  REACH(false),
  CAPACITY(false),
  HAD_IT(false);

  private final boolean hard;

  Obstacle(boolean hard) {
    this.hard = hard;
  }

  public boolean hard() {
    return hard;
  }
}
