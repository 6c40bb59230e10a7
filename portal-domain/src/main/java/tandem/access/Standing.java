package tandem.access;

import tandem.platform.Refusal;

/**
 * How a firm stands with the company. Its people read in any standing; they write in a good one
 * only. Its systems are turned away at the door while the partnership rests.
 */
public enum Standing {
  GOOD,
  /** A version of the agreement is in force that nobody accepted for the firm yet. */
  AGREEMENT_DUE,
  SUSPENDED,
  TERMINATED;

  /** Suspended or terminated. */
  public boolean rests() {
    return this == SUSPENDED || this == TERMINATED;
  }

  /**
   * Refuses {@code partner_suspended} or {@code agreement_not_accepted} unless the standing is
   * good.
   */
  public void require() {
    if (rests()) {
      throw new Refusal.Forbidden("partner_suspended", "The firm is " + this);
    }
    if (this == AGREEMENT_DUE) {
      throw new Refusal.Forbidden(
          "agreement_not_accepted", "The agreement in force is not accepted for the firm");
    }
  }
}
