package tandem.integrations.webhooks;

/** Whether an endpoint is sent to. */
public enum EndpointState {
  /** Has not answered its challenge: nothing else is sent to it. */
  PENDING,
  ACTIVE,
  /** Switched off; {@link EndpointEnd} says why. */
  DISABLED
}
