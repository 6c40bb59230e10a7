package tandem.leads;

/**
 * What somebody may do with a lead now: its buttons in the portal, {@code allowed_actions} in the
 * API.
 */
public enum LeadAction {
  EDIT,
  SUBMIT,
  WITHDRAW,
  DISCARD,
  TAKE,
  APPROVE,
  REJECT,
  REQUEST_INFO,
  APPEAL,
  REQUEST_EXTENSION,
  REQUEST_CORRECTION,
  TRANSFER,
  GRANT,
  REFUSE,
  RECOMMEND,
  REVOKE,
  CLOSE_DUPLICATE,
  CLOSE_INCOMPLETE
}
