package tandem.api.leads.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.query.Listing;
import tandem.leads.forms.PublicForm;
import tandem.leads.forms.PublicFormDesk;
import tandem.leads.forms.PublicFormId;

/** Forms by which visitors of a firm's website leave drafts with it. */
@Path("public-forms")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class PublicFormsResource {
  @Inject Callers callers;
  @Inject PublicFormDesk desk;
  @Inject ApiSettings settings;

  @Inject
  @ConfigProperty(name = "tandem.portal.url", defaultValue = "http://localhost:8080")
  String portal;

  @GET
  @NeedsScope("partner:manage")
  @Operation(operationId = "listPublicForms", summary = "Forms of the firm, the newest first")
  public Listing<PublicFormDocument> list() {
    return Listing.whole(
        desk.list(callers.actor()).stream()
            .map(form -> PublicFormDocument.of(form, portal))
            .toList());
  }

  @GET
  @Path("{form_id}")
  @NeedsScope("partner:manage")
  @Operation(operationId = "getPublicForm", summary = "Read a form")
  @APIResponseSchema(PublicFormDocument.class)
  public Response get(@PathParam("form_id") @Schema(ref = "PublicFormId") String id) {
    return answer(Response.ok(), callers.actor(), PublicFormId.parse(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "openPublicForm",
      summary = "Make a form for the firm's website",
      description =
          "It is on at once. What visitors leave becomes a draft of its owner; nothing is handed in"
              + " by itself, and visitors learn nothing. Refused: `owner_unfit`,"
              + " `programme_unfit`, `too_many_forms`.")
  @APIResponseSchema(value = PublicFormDocument.class, responseCode = "201")
  public Response open(PublicFormBody body) {
    Actor actor = callers.actor();
    PublicFormId id = desk.open(actor, body.programmeId(), body.ownerId());
    URI address = URI.create(settings.apiUrl() + "/public-forms/" + id.text());
    return answer(Response.created(address), actor, id);
  }

  @POST
  @Path("{form_id}/switches")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "switchPublicForm",
      summary = "Switch a form on or off; its address stays")
  @APIResponseSchema(PublicFormDocument.class)
  public Response turn(
      @PathParam("form_id") @Schema(ref = "PublicFormId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      PublicFormSwitchBody body) {
    Actor actor = callers.actor();
    PublicFormId form = PublicFormId.parse(id);
    desk.turn(actor, form, IfMatch.version(ifMatch), body.on());
    return answer(Response.ok(), actor, form);
  }

  @POST
  @Path("{form_id}/keys")
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "renewPublicFormKey",
      summary = "Give a form a new address; the old one leads nowhere")
  @APIResponseSchema(PublicFormDocument.class)
  public Response renew(
      @PathParam("form_id") @Schema(ref = "PublicFormId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    Actor actor = callers.actor();
    PublicFormId form = PublicFormId.parse(id);
    desk.renew(actor, form, IfMatch.version(ifMatch));
    return answer(Response.ok(), actor, form);
  }

  private Response answer(Response.ResponseBuilder response, Actor actor, PublicFormId id) {
    PublicForm form = desk.find(actor, id);
    return response
        .header("ETag", IfMatch.tag(form.version()))
        .entity(PublicFormDocument.of(form, portal))
        .build();
  }
}
