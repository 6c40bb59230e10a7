package tandem.partners;

/** Whether a firm may come in. Only people of an active one are admitted. */
public enum PartnerStatus {
  ACTIVE,
  SUSPENDED,
  TERMINATED
}
