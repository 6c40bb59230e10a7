package tandem.leads.programmes;

/** What happens when the company does not answer in time. */
public enum Breach {
  /** Those above the approvers are told, and the desk marks it. */
  ESCALATE,
  /** It is approved if nothing stands against it; otherwise it is escalated. */
  AUTO_APPROVE
}
