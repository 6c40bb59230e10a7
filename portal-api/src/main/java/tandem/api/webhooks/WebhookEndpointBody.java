package tandem.api.webhooks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.integrations.feed.EventTypes;
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
        @Nullable Boolean enabled,
    @Schema(
            description =
                "true: data is the object whole; an owner says so. false: only which object it is."
                    + " Left out, it is true where whoever makes the endpoint sees the firm's"
                    + " records, and stays as it is in a change.")
        @Nullable Boolean fullData) {

  static WebhookEndpointBody of(WebhookEndpoint endpoint) {
    return new WebhookEndpointBody(
        endpoint.url(),
        endpoint.label(),
        endpoint.types(),
        endpoint.format(),
        endpoint.state() != EndpointState.DISABLED,
        endpoint.fullData());
  }

  EndpointOrder order() {
    return new EndpointOrder(url, label, types, givenFormat(), fullData, null);
  }

  /** What a member says that is as before is not said again. */
  EndpointOrder change(WebhookEndpointBody before) {
    boolean same = Objects.equals(fullData, before.fullData);
    return new EndpointOrder(url, label, types, givenFormat(), same ? null : fullData, enabled);
  }

  /**
   * Types that a client has to have the scope of: those it adds, and all of them at a new address.
   */
  List<String> typesToAsk(WebhookEndpointBody before) {
    if (!Objects.equals(url, before.url)) {
      return types;
    }
    return before.types.contains(EventTypes.ALL_TYPES)
        ? List.of()
        : types.stream().filter(type -> !before.types.contains(type)).toList();
  }

  private WebhookFormat givenFormat() {
    return format == null ? WebhookFormat.STANDARD : format;
  }
}
