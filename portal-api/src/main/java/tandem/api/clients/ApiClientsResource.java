package tandem.api.clients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.clients.ApiClient;
import tandem.access.clients.ApiClientId;
import tandem.access.clients.ApiClients;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.query.Listing;
import tandem.platform.PartnerId;

/** Machine clients of a firm: made, given keys, revoked. For people, never for machines. */
@Path("partners")
@RequestScoped
@Tag(name = "API clients")
@Produces(MediaType.APPLICATION_JSON)
public class ApiClientsResource {
  @Inject Callers callers;
  @Inject ApiClients clients;
  @Inject ApiSettings settings;

  @GET
  @Path("{partner_id}/api-clients")
  @NeedsScope("partner:manage")
  @Operation(operationId = "listApiClients", summary = "Machine clients of a firm, revoked last")
  public Listing<ApiClientDocument> list(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner) {
    return Listing.whole(
        clients.list(callers.actor(), PartnerId.parse(partner)).stream()
            .map(ApiClientDocument::of)
            .toList());
  }

  @GET
  @Path("{partner_id}/api-clients/{api_client_id}")
  @NeedsScope("partner:manage")
  @Operation(operationId = "getApiClient", summary = "Read a machine client")
  @APIResponseSchema(ApiClientDocument.class)
  public Response get(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("api_client_id") @Schema(ref = "ApiClientId") String client) {
    return answer(
        Response.ok(), PartnerId.parse(partner), ApiClientId.parse(client), Optional.empty());
  }

  @POST
  @Path("{partner_id}/api-clients")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "createApiClient",
      summary = "Make a machine client",
      description =
          "Its secret is in this answer and nowhere else. It works within seconds. Refused:"
              + " `too_many_clients`.")
  @APIResponseSchema(value = ApiClientDocument.class, responseCode = "201")
  public Response create(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner, ApiClientBody body) {
    Actor actor = callers.actor();
    PartnerId firm = PartnerId.parse(partner);
    ApiClients.Made made = clients.create(actor, firm, body.order());
    return answer(
        Response.created(address(firm, made.id(), "")), firm, made.id(), Optional.of(made));
  }

  @POST
  @Path("{partner_id}/api-clients/{api_client_id}/keys")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "addApiClientKey",
      summary = "Add a second secret or key; both work until one is removed",
      description = "Refused: `too_many_keys`, `client_closed`, `key_url_only`, `key_taken`.")
  @APIResponseSchema(value = ApiClientDocument.class, responseCode = "201")
  public Response addKey(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("api_client_id") @Schema(ref = "ApiClientId") String client,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      ApiClientKeyBody body) {
    PartnerId firm = PartnerId.parse(partner);
    ApiClientId id = ApiClientId.parse(client);
    ApiClients.Made made =
        clients.addKey(callers.actor(), firm, id, IfMatch.version(ifMatch), body.text());
    return answer(Response.created(address(firm, id, "")), firm, id, Optional.of(made));
  }

  @DELETE
  @Path("{partner_id}/api-clients/{api_client_id}/keys/{kid}")
  @NeedsScope("partner:manage")
  @Operation(operationId = "removeApiClientKey", summary = "Remove a secret or key but the last")
  @APIResponse(responseCode = "204", description = "It does not work any more.")
  public void removeKey(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("api_client_id") @Schema(ref = "ApiClientId") String client,
      @PathParam("kid") @Schema(maxLength = 100) String kid,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    clients.removeKey(
        callers.actor(),
        PartnerId.parse(partner),
        ApiClientId.parse(client),
        IfMatch.version(ifMatch),
        kid);
  }

  @DELETE
  @Path("{partner_id}/api-clients/{api_client_id}")
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "revokeApiClient",
      summary = "Revoke a machine client for ever; its tokens are refused within ten seconds")
  @APIResponse(responseCode = "204", description = "It is out.")
  public void revoke(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("api_client_id") @Schema(ref = "ApiClientId") String client,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    clients.revoke(
        callers.actor(),
        PartnerId.parse(partner),
        ApiClientId.parse(client),
        IfMatch.version(ifMatch));
  }

  private URI address(PartnerId firm, ApiClientId id, String below) {
    return URI.create(
        "%s/partners/%s/api-clients/%s%s"
            .formatted(settings.apiUrl(), firm.text(), id.text(), below));
  }

  private Response answer(
      Response.ResponseBuilder answer,
      PartnerId firm,
      ApiClientId id,
      Optional<ApiClients.Made> made) {
    ApiClient found = clients.find(callers.actor(), firm, id);
    return answer
        .entity(ApiClientDocument.of(found, made))
        .header("ETag", IfMatch.tag(found.version()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
