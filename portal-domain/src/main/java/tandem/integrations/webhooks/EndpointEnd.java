package tandem.integrations.webhooks;

/** Why an endpoint is switched off. */
public enum EndpointEnd {
  HAND,
  /** It answered 410 Gone. */
  GONE,
  /** Five days without a success. */
  FAILING,
  /** The firm is no partner any more. */
  PARTNERSHIP
}
