package tandem.access;

/**
 * What a person or system of a partner firm may do (api-and-security A.6). Names in the token:
 * {@code partner_} + lower case.
 */
public enum PartnerRole {
  ADMIN,
  SELLER,
  FINANCE,
  SYSTEM
}
