package tandem.api.webhooks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.integrations.webhooks.EndpointOrder;
import tandem.integrations.webhooks.EndpointState;
import tandem.integrations.webhooks.WebhookEndpoint;
import tandem.integrations.webhooks.WebhookFormat;

/** An endpoint to make, or what is changed of one. */
@Schema(name = "WebhookEndpointInput")
record WebhookEndpointBody(
    @NotNull
        @Schema(
            description = "A public https address, port 443 or 8443.",
            examples = "https://erp.example.com/tandem")
        @Size(min = 1, max = 500)
        String url,
    @Schema(description = "Your own word for it.", examples = "ERP") @Size(max = 80)
        @Nullable String label,
    @NotNull
        @Schema(description = "Names of /event-types, or * alone for all, later ones included.")
        @Size(min = 1, max = 100)
        List<@Size(max = 60) String> types,
    @Nullable WebhookFormat format,
    @Schema(
            description =
                "false: nothing is sent. true: the address is asked again. For changes only.")
        @Nullable Boolean enabled) {

  static WebhookEndpointBody of(WebhookEndpoint endpoint) {
    return new WebhookEndpointBody(
        endpoint.url(),
        endpoint.label(),
        endpoint.types(),
        endpoint.format(),
        endpoint.state() != EndpointState.DISABLED);
  }

  EndpointOrder order() {
    return new EndpointOrder(url, label, types, format == null ? WebhookFormat.STANDARD : format);
  }
}
