package tandem.integrations.webhooks;

/** What a body looks like. Both are signed alike. */
public enum WebhookFormat {
  /** Standard Webhooks 1.0.0: {@code type}, {@code timestamp}, {@code data}, and ours beside. */
  STANDARD,
  /** CloudEvents 1.0, structured mode in JSON. */
  CLOUDEVENTS
}
