package tandem.api.integrations;

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
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.BodyLimit;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.PageParameters;
import tandem.api.platform.query.Pages;
import tandem.integrations.ImportDesk;
import tandem.integrations.ImportId;
import tandem.integrations.ImportJobs;

/** Files that come in, for the company: one request a file, worked off in the background. */
@Path("imports")
@RequestScoped
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
  @Inject Callers callers;
  @Inject ImportDesk desk;
  @Inject ImportJobs jobs;
  @Inject Pages pages;
  @Inject ApiSettings settings;
  @Context UriInfo uri;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("imports:write")
  @BodyLimit(bytes = BodyLimit.DOCUMENT)
  @Operation(
      operationId = "startImport",
      summary = "Take in a file",
      description =
          "File and mapping are checked at once; the rows are taken in the background. The same file again changes nothing.")
  @APIResponseSchema(value = ImportDocument.class, responseCode = "202")
  public Response start(ImportBody body) {
    Actor actor = callers.actor();
    ImportId id = desk.start(actor, body.command());
    return Response.accepted(ImportDocument.of(jobs.find(actor, id)))
        .location(URI.create(settings.apiUrl() + "/imports/" + id.text()))
        .header("Retry-After", 1)
        .build();
  }

  @GET
  @Path("{import_id}")
  @NeedsScope("imports:write")
  @Operation(operationId = "getImport", summary = "See how an import stands")
  public ImportDocument get(@PathParam("import_id") @Schema(ref = "ImportId") String id) {
    return ImportDocument.of(jobs.find(callers.actor(), ImportId.parse(id)));
  }

  @GET
  @Path("{import_id}/results")
  @NeedsScope("imports:write")
  @Operation(
      operationId = "listImportResults",
      summary = "List refused rows and warnings, in the order of the file")
  public Listing<ImportIssueDocument> results(
      @PathParam("import_id") @Schema(ref = "ImportId") String id,
      @BeanParam PageParameters query) {
    return pages.answer(
        jobs.issues(callers.actor(), ImportId.parse(id), pages.request(query, uri, "line")),
        ImportIssueDocument::of,
        uri);
  }
}
