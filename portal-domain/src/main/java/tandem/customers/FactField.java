package tandem.customers;

/** What is known of a customer beyond what was claimed. */
public enum FactField {
  NAME,
  /** A {@link tandem.customers.register.RegisterState}, or {@code UNKNOWN} to the register. */
  STATE,
  /** ОГРН and the like. */
  REGISTRY_NUMBER,
  /** КПП. */
  BRANCH_CODE,
  ADDRESS
}
