package tandem.integrations.webhooks;

/** What is sent. */
public enum DeliveryKind {
  EVENT,
  /** A sample, tried once. */
  TEST,
  /** Asks whether the address is the firm's own. */
  CHALLENGE
}
