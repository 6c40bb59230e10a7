package tandem.api.webhooks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.integrations.webhooks.EndpointEnd;
import tandem.integrations.webhooks.EndpointState;
import tandem.integrations.webhooks.WebhookEndpoint;
import tandem.integrations.webhooks.WebhookFormat;

/** An address that we tell of your events. */
@Schema(name = "WebhookEndpoint")
record WebhookEndpointDocument(
    @NotNull @Schema(ref = "WebhookEndpointId") String id,
    @NotNull @Schema(enumeration = "webhook_endpoint") String object,
    @NotNull Long version,
    @NotNull @Size(max = 500) String url,
    @NotNull @Size(max = 80) String label,
    @NotNull @Size(max = 100) List<String> types,
    @NotNull WebhookFormat format,
    @NotNull
        @Schema(
            description =
                "pending: sent nothing but its challenge until it has answered it; disabled: sent"
                    + " nothing.")
        EndpointState status,
    @Schema(
            description =
                "Why it is disabled: by hand, because it answered 410, after five days without a success, or because the partnership has ended.")
        Optional<EndpointEnd> disabledBy,
    @Schema(description = "whsec_…, told this once; a repeated request does not tell it again.")
        @Size(max = 100)
        Optional<String> secret,
    @NotNull @Schema(description = "Those that sign: one, or two during a rotation.") @Size(max = 2)
        List<SecretDocument> secrets,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    Optional<Instant> lastSuccessAt,
    @Schema(description = "The first failure after the last success.")
        Optional<Instant> failingSince,
    @NotNull
        @Schema(
            description =
                "false: data says only which object it is, until an owner of the firm lets this"
                    + " address have more.")
        Boolean fullData) {

  /** A secret, without what is secret of it. */
  @Schema(name = "WebhookSecret")
  record SecretDocument(
      @NotNull Instant createdAt,
      @Schema(description = "Until then it signs beside the new one.") Optional<Instant> endsAt) {}

  static WebhookEndpointDocument of(WebhookEndpoint endpoint) {
    return of(endpoint, Optional.empty());
  }

  static WebhookEndpointDocument of(WebhookEndpoint endpoint, Optional<String> secret) {
    return new WebhookEndpointDocument(
        endpoint.id().text(),
        "webhook_endpoint",
        endpoint.version(),
        endpoint.url(),
        endpoint.label(),
        endpoint.types(),
        endpoint.format(),
        endpoint.state(),
        endpoint.ended(),
        secret,
        endpoint.secrets().stream()
            .map(each -> new SecretDocument(each.createdAt(), each.endsAt()))
            .toList(),
        endpoint.createdAt(),
        endpoint.updatedAt(),
        endpoint.lastSuccess(),
        endpoint.failingSince(),
        endpoint.fullData());
  }
}
