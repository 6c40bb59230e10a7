package tandem.integrations.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.integrations.feed.PartnerEventId;

/**
 * One event on its way to one endpoint.
 *
 * @param type of the event; of a test or a challenge its own
 * @param attempts how often it was tried in all
 * @param due when it is tried next, while it is {@link DeliveryState#DUE}
 * @param lastStatus of the answer to the last attempt, if there was one
 * @param lastError stable code: {@code timeout}, {@code connection_failed}, {@code tls_failed},
 *     {@code address_refused}, {@code redirect}, {@code http_error}, {@code challenge_unanswered}
 * @param log every attempt, the last one first; empty in lists
 */
public record WebhookDelivery(
    WebhookDeliveryId id,
    WebhookEndpointId endpoint,
    Optional<PartnerEventId> event,
    DeliveryKind kind,
    String type,
    Optional<String> objectId,
    DeliveryState state,
    int attempts,
    Optional<Instant> due,
    Instant createdAt,
    Optional<Instant> finishedAt,
    Optional<Integer> lastStatus,
    Optional<String> lastError,
    List<Attempt> log) {
  public WebhookDelivery {
    log = List.copyOf(log);
  }

  /**
   * One attempt.
   *
   * @param millis from the look-up of the name to the end of the answer
   * @param requestHead as it was sent, without the body
   */
  public record Attempt(
      int number,
      Instant at,
      int millis,
      Optional<Integer> status,
      Optional<String> error,
      String requestHead,
      Optional<String> responseHead) {}

  WebhookDelivery with(List<Attempt> attemptLog) {
    return new WebhookDelivery(
        id,
        endpoint,
        event,
        kind,
        type,
        objectId,
        state,
        attempts,
        due,
        createdAt,
        finishedAt,
        lastStatus,
        lastError,
        attemptLog);
  }
}
