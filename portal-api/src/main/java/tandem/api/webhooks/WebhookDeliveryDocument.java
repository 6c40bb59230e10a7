package tandem.api.webhooks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.integrations.feed.PartnerEventId;
import tandem.integrations.webhooks.DeliveryKind;
import tandem.integrations.webhooks.DeliveryState;
import tandem.integrations.webhooks.WebhookDelivery;

/** One event on its way to one endpoint. */
@Schema(name = "WebhookDelivery")
record WebhookDeliveryDocument(
    @NotNull @Schema(ref = "WebhookDeliveryId") String id,
    @NotNull @Schema(enumeration = "webhook_delivery") String object,
    @NotNull @Schema(ref = "WebhookEndpointId") String endpointId,
    @Schema(ref = "EventId") Optional<String> eventId,
    @NotNull DeliveryKind kind,
    @NotNull @Size(max = 60) String type,
    @NotNull DeliveryState status,
    @NotNull @Schema(description = "How often it was tried in all.") Integer attempts,
    @Schema(description = "When it is tried next.") Optional<Instant> dueAt,
    @NotNull Instant createdAt,
    Optional<Instant> finishedAt,
    @Schema(description = "HTTP status of the last answer.") Optional<Integer> lastStatus,
    @Schema(
            description =
                "Stable: timeout, connection_failed, tls_failed, address_refused, redirect,"
                    + " http_error, challenge_unanswered.")
        @Size(max = 40)
        Optional<String> lastError,
    @NotNull
        @Schema(description = "Every attempt, the last first; left out in lists.")
        @Size(max = 100)
        List<AttemptDocument> log) {

  /** One attempt. */
  @Schema(name = "WebhookAttempt")
  record AttemptDocument(
      @NotNull Integer number,
      @NotNull Instant at,
      @NotNull @Schema(description = "How long it took.") Integer milliseconds,
      Optional<Integer> status,
      @Size(max = 40) Optional<String> error,
      @NotNull @Size(max = 4000) String requestHead,
      @Size(max = 4000) Optional<String> responseHead) {

    static AttemptDocument of(WebhookDelivery.Attempt attempt) {
      return new AttemptDocument(
          attempt.number(),
          attempt.at(),
          attempt.millis(),
          attempt.status(),
          attempt.error(),
          attempt.requestHead(),
          attempt.responseHead());
    }
  }

  static WebhookDeliveryDocument of(WebhookDelivery delivery) {
    return new WebhookDeliveryDocument(
        delivery.id().text(),
        "webhook_delivery",
        delivery.endpoint().text(),
        delivery.event().map(PartnerEventId::text),
        delivery.kind(),
        delivery.type(),
        delivery.state(),
        delivery.attempts(),
        delivery.due(),
        delivery.createdAt(),
        delivery.finishedAt(),
        delivery.lastStatus(),
        delivery.lastError(),
        delivery.log().stream().map(AttemptDocument::of).toList());
  }
}
