package tandem.integrations.webhooks;

/** How far a delivery has come. */
public enum DeliveryState {
  DUE,
  DELIVERED,
  /** No attempt is left; it can be sent again. */
  FAILED,
  /** Its endpoint was switched off before. */
  CANCELED
}
