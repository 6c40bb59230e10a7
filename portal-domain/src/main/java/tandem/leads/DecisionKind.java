package tandem.leads;

/**
 * What a reviewer can decide: on a lead that waits (APPROVE, REJECT, REQUEST_INFO), or on what its
 * partner asks for afterwards (GRANT, REFUSE).
 */
public enum DecisionKind {
  APPROVE,
  REJECT,
  REQUEST_INFO,
  GRANT,
  REFUSE
}
