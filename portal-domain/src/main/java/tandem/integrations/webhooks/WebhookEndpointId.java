package tandem.integrations.webhooks;

import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** An address that a firm has us tell of its events. */
public record WebhookEndpointId(UUID value) implements Id {
  public static final String PREFIX = "whe";

  /** From the public form; anything else is answered like an unknown id. */
  public static WebhookEndpointId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(WebhookEndpointId::new)
        .orElseThrow(() -> new Refusal.NotFound(PREFIX));
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public String toString() {
    return text();
  }
}
