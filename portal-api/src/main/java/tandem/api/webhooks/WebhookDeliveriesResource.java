package tandem.api.webhooks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.integrations.webhooks.WebhookDeliveries;
import tandem.integrations.webhooks.WebhookDelivery;
import tandem.integrations.webhooks.WebhookDeliveryId;

/** One delivery with its attempts, and sending it again. */
@Path("webhook-deliveries")
@RequestScoped
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookDeliveriesResource {
  @Inject Callers callers;
  @Inject WebhookDeliveries deliveries;
  @Inject ApiSettings settings;

  @GET
  @Path("{webhook_delivery_id}")
  @NeedsScope("webhooks:manage")
  @Operation(
      operationId = "getWebhookDelivery",
      summary = "Read a delivery with every attempt, heads of request and answer")
  public WebhookDeliveryDocument get(
      @PathParam("webhook_delivery_id") @Schema(ref = "WebhookDeliveryId") String id) {
    return WebhookDeliveryDocument.of(
        deliveries.find(callers.actor(), WebhookDeliveryId.parse(id)));
  }

  @POST
  @Path("{webhook_delivery_id}/retries")
  @NeedsScope("webhooks:manage")
  @Operation(
      operationId = "retryWebhookDelivery",
      summary = "Send it again at once, delivered or not",
      description = "Under the same webhook-id. Refused: `endpoint_inactive`.")
  @APIResponseSchema(value = WebhookDeliveryDocument.class, responseCode = "201")
  public Response retry(
      @PathParam("webhook_delivery_id") @Schema(ref = "WebhookDeliveryId") String id) {
    WebhookDelivery again = deliveries.again(callers.actor(), WebhookDeliveryId.parse(id));
    return Response.created(
            URI.create(settings.apiUrl() + "/webhook-deliveries/" + again.id().text()))
        .entity(WebhookDeliveryDocument.of(again))
        .build();
  }
}
