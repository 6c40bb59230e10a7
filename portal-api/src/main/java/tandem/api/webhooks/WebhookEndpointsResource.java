package tandem.api.webhooks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.events.ReadableTypes;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.json.MergePatch;
import tandem.api.platform.query.Listing;
import tandem.integrations.webhooks.WebhookEndpoint;
import tandem.integrations.webhooks.WebhookEndpointId;
import tandem.integrations.webhooks.WebhookEndpoints;

/** Addresses that are told of a firm's events. */
@Path("webhook-endpoints")
@RequestScoped
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookEndpointsResource {
  @Inject Callers callers;
  @Inject WebhookEndpoints endpoints;
  @Inject ReadableTypes readable;
  @Inject MergePatch patches;
  @Inject ApiSettings settings;

  @GET
  @NeedsScope("webhooks:manage")
  @Operation(operationId = "listWebhookEndpoints", summary = "Your firm's webhook endpoints")
  public Listing<WebhookEndpointDocument> list() {
    return Listing.whole(
        endpoints.list(callers.actor()).stream().map(WebhookEndpointDocument::of).toList());
  }

  @GET
  @Path("{webhook_endpoint_id}")
  @NeedsScope("webhooks:manage")
  @Operation(operationId = "getWebhookEndpoint", summary = "Read a webhook endpoint")
  @APIResponseSchema(WebhookEndpointDocument.class)
  public Response get(
      @PathParam("webhook_endpoint_id") @Schema(ref = "WebhookEndpointId") String id) {
    return answer(Response.ok(), WebhookEndpointId.parse(id), Optional.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("webhooks:manage")
  @Operation(
      operationId = "createWebhookEndpoint",
      summary = "Make a webhook endpoint",
      description =
          "Its secret is in this answer and nowhere else. It is sent a signed event"
              + " `webhook_endpoint.verification` at once, and is active when it has answered 2xx"
              + " with the value of `data.challenge` as the body, or as the"
              + " member `challenge` of a JSON object; we ask four times. A client is told of types only whose"
              + " scope it has. Refused: `webhook_url_refused`, `too_many_endpoints`.")
  @APIResponseSchema(value = WebhookEndpointDocument.class, responseCode = "201")
  public Response create(WebhookEndpointBody body) {
    Actor actor = callers.actor();
    endpoints.mayMake(actor);
    readable.require(body.types());
    WebhookEndpoints.Made made = endpoints.create(actor, body.order());
    return answer(
        Response.created(URI.create(settings.apiUrl() + "/webhook-endpoints/" + made.id().text())),
        made.id(),
        Optional.of(made.secret()));
  }

  @PATCH
  @Path("{webhook_endpoint_id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @NeedsScope("webhooks:manage")
  @Operation(
      operationId = "changeWebhookEndpoint",
      summary = "Change a webhook endpoint, switch it off or on",
      description =
          "A new address has to answer a challenge of its own first; events wait for it meanwhile."
              + " What waits when it is switched off is not sent any more; replay it later. Only an"
              + " owner may set `full_data`, and a new address given by somebody without business"
              + " records takes it away. A client needs the scopes of the types it adds, and of all"
              + " of them at a new address.")
  @RequestBody(content = @Content(schema = @Schema(implementation = WebhookEndpointBody.class)))
  @APIResponseSchema(WebhookEndpointDocument.class)
  public Response change(
      @PathParam("webhook_endpoint_id") @Schema(ref = "WebhookEndpointId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonObject patch) {
    Actor actor = callers.actor();
    WebhookEndpointId endpoint = WebhookEndpointId.parse(id);
    long version = IfMatch.version(ifMatch);
    WebhookEndpointBody before = WebhookEndpointBody.of(endpoints.find(actor, endpoint));
    WebhookEndpointBody body = patches.apply(patch, before, WebhookEndpointBody.class);
    readable.require(body.typesToAsk(before));
    endpoints.change(actor, endpoint, version, body.change(before));
    return answer(Response.ok(), endpoint, Optional.empty());
  }

  @DELETE
  @Path("{webhook_endpoint_id}")
  @NeedsScope("webhooks:manage")
  @Operation(
      operationId = "deleteWebhookEndpoint",
      summary = "Delete a webhook endpoint, its secrets and its log")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public void delete(
      @PathParam("webhook_endpoint_id") @Schema(ref = "WebhookEndpointId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    endpoints.delete(callers.actor(), WebhookEndpointId.parse(id), IfMatch.version(ifMatch));
  }

  @POST
  @Path("{webhook_endpoint_id}/secrets")
  @NeedsScope("webhooks:manage")
  @Operation(
      operationId = "addWebhookSecret",
      summary = "Make a new secret; the one before signs for 24 hours more",
      description = "Refused while two of them sign: `too_many_secrets`.")
  @APIResponseSchema(value = WebhookEndpointDocument.class, responseCode = "201")
  public Response addSecret(
      @PathParam("webhook_endpoint_id") @Schema(ref = "WebhookEndpointId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    WebhookEndpoints.Made made =
        endpoints.addSecret(callers.actor(), WebhookEndpointId.parse(id), IfMatch.version(ifMatch));
    return answer(
        Response.created(URI.create(settings.apiUrl() + "/webhook-endpoints/" + made.id().text())),
        made.id(),
        Optional.of(made.secret()));
  }

  private Response answer(
      Response.ResponseBuilder answer, WebhookEndpointId id, Optional<String> secret) {
    WebhookEndpoint found = endpoints.find(callers.actor(), id);
    return answer
        .entity(WebhookEndpointDocument.of(found, secret))
        .header("ETag", IfMatch.tag(found.version()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
