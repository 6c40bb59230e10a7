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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
  @Consumes({
    MediaType.APPLICATION_JSON,
    MediaType.MULTIPART_FORM_DATA,
    BroughtFileReader.CSV,
    BroughtFileReader.WORKBOOK
  })
  @NeedsScope("leads:write")
  @BodyLimit(bytes = BodyLimit.DOCUMENT)
  @Operation(
      operationId = "bringLeads",
      summary = "Bring in a file of leads and have each row tried",
      description =
          "Nothing is taken: rows are tried and taken back, in the background. A start takes those"
              + " that nothing stands against. The same file again is the same import. The file comes"
              + " as text in JSON, in a form, or as it is (CSV in UTF-8 or XLSX, at most 2 MiB and"
              + " 2,000 rows); its bytes say which. Columns headed with the questions of a programme"
              + " are its answers. Refused:"
              + " `import_in_progress`.")
  @APIResponseSchema(value = LeadImportDocument.class, responseCode = "202")
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LeadImportBody.class)),
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = LeadFileForm.class)),
        @Content(
            mediaType = BroughtFileReader.CSV,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 2_097_152)),
        @Content(
            mediaType = BroughtFileReader.WORKBOOK,
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    minLength = 1,
                    maxLength = 2_097_152))
      })
  public Response bring(
      @QueryParam("file_name")
          @Schema(maxLength = 255, description = "Of a file that comes as it is.")
          @Nullable String fileName,
      @QueryParam("drafts")
          @Schema(
              enumeration = {"true", "false"},
              description = "Of a file that comes as it is; a body that says it counts more.")
          @Nullable String drafts,
      BroughtFile body) {
    Actor actor = callers.actor();
    boolean asDrafts = body.drafts().orElseGet(() -> LeadFileWords.yes(drafts));
    LeadImportId id =
        desk.upload(
            actor,
            body.name().orElse(Objects.requireNonNullElse(fileName, "leads")),
            body.content());
    LeadImportView file = desk.find(actor, id);
    if (file.state() == LeadImportState.UPLOADED) {
      desk.check(actor, id, file.version(), file.mapping(), asDrafts);
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
