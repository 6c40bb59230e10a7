package tandem.integrations.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.integrations.feed.PartnerEvent;
import tandem.platform.PartnerId;

/**
 * All that one attempt needs, read before the sending begins: no transaction is open meanwhile.
 *
 * @param series how often somebody has had it sent again
 * @param tries of the present series, this one not counted
 * @param number of this attempt among all
 * @param event empty for tests and challenges
 * @param secrets those that sign at present; none when they cannot be opened
 */
record Parcel(
    WebhookDeliveryId delivery,
    WebhookEndpointId endpoint,
    PartnerId firm,
    String url,
    WebhookFormat format,
    DeliveryKind kind,
    int series,
    int tries,
    int number,
    Instant createdAt,
    Optional<PartnerEvent> event,
    List<WebhookSecret> secrets) {

  /** The header {@code webhook-id}: the same in every attempt, and for every endpoint. */
  String messageId() {
    return event.map(it -> it.id().text()).orElseGet(delivery::text);
  }
}
