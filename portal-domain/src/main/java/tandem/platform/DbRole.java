package tandem.platform;

/** The database roles a transaction may take. The login role itself may read nothing. */
public enum DbRole {
  PARTNER("tandem_partner"),
  COMPANY("tandem_company"),
  WORKER("tandem_worker");

  private final String role;

  DbRole(String role) {
    this.role = role;
  }

  public String role() {
    return role;
  }
}
