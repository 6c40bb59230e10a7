package tandem.leads.programmes;

/** How a lead is decided. */
public enum Approval {
  /** At once by the policy itself, if nothing stands against it; otherwise by one person. */
  AUTO,
  /** By as many people, one after the other, as the row says. */
  STEPS,
  /** By two different people. */
  FOUR_EYES
}
