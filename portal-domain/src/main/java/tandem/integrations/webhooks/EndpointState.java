package tandem.integrations.webhooks;

/** Whether an endpoint is sent to. */
public enum EndpointState {
  /** Has not answered its challenge: nothing else is sent to it. */
  PENDING,
  ACTIVE,
  /** Switched off: by hand, by its own 410, or after five days without a success. */
  DISABLED
}
