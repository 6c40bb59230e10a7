package tandem.leads;

/** What a reviewer can decide. */
public enum DecisionKind {
  APPROVE,
  REJECT,
  REQUEST_INFO
}
