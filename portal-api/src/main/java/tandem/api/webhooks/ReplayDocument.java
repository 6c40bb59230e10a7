package tandem.api.webhooks;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many events are on their way again. */
@Schema(name = "WebhookReplay")
record ReplayDocument(
    @NotNull @Schema(enumeration = "webhook_replay") String object,
    @NotNull @Schema(ref = "WebhookEndpointId") String endpointId,
    @NotNull Integer events) {}
