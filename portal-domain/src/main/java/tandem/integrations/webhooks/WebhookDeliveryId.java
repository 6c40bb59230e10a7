package tandem.integrations.webhooks;

import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** One event on its way to one endpoint, with all its attempts. */
public record WebhookDeliveryId(UUID value) implements Id {
  public static final String PREFIX = "whd";

  /** From the public form; anything else is answered like an unknown id. */
  public static WebhookDeliveryId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(WebhookDeliveryId::new)
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
