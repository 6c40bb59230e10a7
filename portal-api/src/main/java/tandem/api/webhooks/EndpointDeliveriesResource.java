package tandem.api.webhooks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.integrations.webhooks.WebhookDeliveries;
import tandem.integrations.webhooks.WebhookDelivery;
import tandem.integrations.webhooks.WebhookEndpointId;

/** What was sent to one endpoint, a sample for it, and a replay. */
@Path("webhook-endpoints")
@RequestScoped
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class EndpointDeliveriesResource {
  @Inject Callers callers;
  @Inject WebhookDeliveries deliveries;
  @Inject Pages pages;
  @Inject ApiSettings settings;
  @Context UriInfo uri;

  @GET
  @Path("{webhook_endpoint_id}/deliveries")
  @NeedsScope("webhooks:manage")
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "What was sent to an endpoint in 30 days, the newest first")
  public Listing<WebhookDeliveryDocument> list(
      @PathParam("webhook_endpoint_id") @Schema(ref = "WebhookEndpointId") String id,
      @BeanParam WebhookQuery query) {
    return pages.answer(
        deliveries.list(
            callers.actor(),
            WebhookEndpointId.parse(id),
            query.states(),
            pages.request(query, uri, "-created_at")),
        WebhookDeliveryDocument::of,
        uri);
  }

  @POST
  @Path("{webhook_endpoint_id}/test-deliveries")
  @NeedsScope("webhooks:manage")
  @Operation(
      operationId = "testWebhookEndpoint",
      summary = "Send a sample event, once",
      description =
          "A pending endpoint is sent its challenge again. How it went stands in the delivery within"
              + " seconds. Refused: `endpoint_inactive`.")
  @APIResponseSchema(value = WebhookDeliveryDocument.class, responseCode = "201")
  public Response test(
      @PathParam("webhook_endpoint_id") @Schema(ref = "WebhookEndpointId") String id) {
    WebhookDelivery made = deliveries.test(callers.actor(), WebhookEndpointId.parse(id));
    return Response.created(
            URI.create(settings.apiUrl() + "/webhook-deliveries/" + made.id().text()))
        .entity(WebhookDeliveryDocument.of(made))
        .build();
  }

  @POST
  @Path("{webhook_endpoint_id}/replays")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("webhooks:manage")
  @Operation(
      operationId = "replayWebhookEvents",
      summary = "Send every event of a time again, in its order",
      description =
          "Each under its own webhook-id, delivered before or not. Refused: `endpoint_inactive`,"
              + " `too_many_events`.")
  @APIResponseSchema(value = ReplayDocument.class, responseCode = "201")
  public Response replay(
      @PathParam("webhook_endpoint_id") @Schema(ref = "WebhookEndpointId") String id,
      ReplayBody body) {
    WebhookEndpointId endpoint = WebhookEndpointId.parse(id);
    int sent = deliveries.replay(callers.actor(), endpoint, body.from(), body.to(), body.wanted());
    return Response.created(
            URI.create(settings.apiUrl() + "/webhook-endpoints/" + endpoint.text() + "/deliveries"))
        .entity(new ReplayDocument("webhook_replay", endpoint.text(), sent))
        .build();
  }
}
