package tandem.customers.register;

/** Whether a company is in business, as its register says. */
public enum RegisterState {
  ACTIVE,
  REORGANISING,
  /** It is being wound up: it may still buy, but a person should look. */
  LIQUIDATING,
  /** Proceedings are open: as with {@link #LIQUIDATING}. */
  BANKRUPT,
  /** Struck off: there is nobody to sell to. */
  CLOSED;

  /** A person should look before anything is promised about it. */
  public boolean needsLook() {
    return this == LIQUIDATING || this == BANKRUPT || this == CLOSED;
  }
}
