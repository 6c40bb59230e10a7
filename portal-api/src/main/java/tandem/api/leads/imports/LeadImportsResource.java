package tandem.api.leads.imports;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.BodyLimit;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.query.Listing;
import tandem.leads.imports.LeadImportDesk;
import tandem.leads.imports.LeadImportId;
import tandem.leads.imports.LeadImportState;
import tandem.leads.imports.LeadImportView;
import tandem.leads.imports.RowOutcome;

/** Files of leads: brought in and tried, then taken, then perhaps taken back. */
@Path("lead-imports")
@RequestScoped
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public class LeadImportsResource {
  @Inject Callers callers;
  @Inject LeadImportDesk desk;
  @Inject ApiSettings settings;

  @GET
  @NeedsScope("leads:read")
  @Operation(operationId = "listLeadImports", summary = "The newest files of the firm")
  public Listing<LeadImportDocument> list() {
    return Listing.whole(desk.list(callers.actor()).stream().map(LeadImportDocument::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @BodyLimit(bytes = BodyLimit.DOCUMENT)
  @Operation(
      operationId = "bringLeads",
      summary = "Bring in a file of leads and have each row tried",
      description =
          "Nothing is taken: rows are tried and taken back, in the background. A start takes those"
              + " that nothing stands against. The same file again is the same import. Refused:"
              + " `import_in_progress`.")
  @APIResponseSchema(value = LeadImportDocument.class, responseCode = "202")
  public Response bring(LeadImportBody body) {
    Actor actor = callers.actor();
    LeadImportId id =
        desk.upload(actor, body.fileName(), body.content().getBytes(StandardCharsets.UTF_8));
    LeadImportView file = desk.find(actor, id);
    if (file.state() == LeadImportState.UPLOADED) {
      desk.check(actor, id, file.version(), file.mapping(), Boolean.TRUE.equals(body.drafts()));
    }
    return accepted(actor, id);
  }

  @GET
  @Path("{lead_import_id}")
  @NeedsScope("leads:read")
  @Operation(operationId = "getLeadImport", summary = "See how a file of leads stands")
  @APIResponseSchema(LeadImportDocument.class)
  public Response get(@PathParam("lead_import_id") @Schema(ref = "LeadImportId") String id) {
    return answer(Response.ok(), desk.find(callers.actor(), LeadImportId.parse(id)));
  }

  @GET
  @Path("{lead_import_id}/rows")
  @NeedsScope("leads:read")
  @Operation(
      operationId = "listLeadImportRows",
      summary = "The rows of a file and what became of each, in its order")
  public Listing<LeadImportRowDocument> rows(
      @PathParam("lead_import_id") @Schema(ref = "LeadImportId") String id) {
    return Listing.whole(
        desk
            .outcomes(callers.actor(), LeadImportId.parse(id), List.of(RowOutcome.values()))
            .stream()
            .map(LeadImportRowDocument::of)
            .toList());
  }

  @POST
  @Path("{lead_import_id}/starts")
  @NeedsScope("leads:write")
  @Operation(
      operationId = "takeLeadImport",
      summary = "Take the rows that nothing stands against",
      description = "Refused: `transition_not_allowed`, `import_in_progress`.")
  @APIResponseSchema(value = LeadImportDocument.class, responseCode = "202")
  public Response start(
      @PathParam("lead_import_id") @Schema(ref = "LeadImportId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    Actor actor = callers.actor();
    LeadImportId file = LeadImportId.parse(id);
    desk.start(actor, file, IfMatch.version(ifMatch));
    return accepted(actor, file);
  }

  @POST
  @Path("{lead_import_id}/undos")
  @NeedsScope("leads:write")
  @Operation(
      operationId = "undoLeadImport",
      summary = "Take back what nobody decided on or worked on, within a week",
      description = "Refused: `transition_not_allowed`, `undo_too_late`, `import_in_progress`.")
  @APIResponseSchema(value = LeadImportDocument.class, responseCode = "202")
  public Response undo(
      @PathParam("lead_import_id") @Schema(ref = "LeadImportId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    Actor actor = callers.actor();
    LeadImportId file = LeadImportId.parse(id);
    desk.undo(actor, file, IfMatch.version(ifMatch));
    return accepted(actor, file);
  }

  private Response accepted(Actor actor, LeadImportId id) {
    return answer(
        Response.accepted()
            .location(URI.create(settings.apiUrl() + "/lead-imports/" + id.text()))
            .header("Retry-After", 1),
        desk.find(actor, id));
  }

  private static Response answer(Response.ResponseBuilder response, LeadImportView file) {
    return response
        .header("ETag", IfMatch.tag(file.version()))
        .entity(LeadImportDocument.of(file))
        .build();
  }
}
