package tandem.platform;

/** The database roles a transaction may take. The login role itself may read nothing. */
public enum DbRole {
  PARTNER("tandem_partner"),
  COMPANY("tandem_company"),
  /** Of the company, and sees the rows of some firms only. */
  SCOPED("tandem_scoped"),
  WORKER("tandem_worker");

  private final String role;

  DbRole(String role) {
    this.role = role;
  }

  public String role() {
    return role;
  }
}
