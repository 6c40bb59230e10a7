package tandem.access;

/**
 * What a person of the company may do (api-and-security A.6). Names in the token are the lower-case
 * ones.
 */
public enum CompanyRole {
  CHANNEL_MANAGER,
  APPROVER,
  SALES_MANAGER,
  FINANCE,
  FINANCE_APPROVER,
  AUDITOR,
  ADMIN
}
