package tandem.api.processes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.deals.processes.ProcessId;
import tandem.deals.processes.Processes;

/** Sales processes: their stages with chances, norms and gates. */
@Path("sales-processes")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class SalesProcessesResource {
  @Inject Callers callers;
  @Inject Processes processes;

  @GET
  @NeedsScope("deals:read")
  @Operation(
      operationId = "listSalesProcesses",
      summary = "List sales processes, each by the version in force; the standard one first")
  public Listing<SalesProcessDocument> list() {
    return Listing.whole(
        processes.list(callers.actor()).stream().map(SalesProcessDocument::of).toList());
  }

  @GET
  @Path("{process_id}")
  @NeedsScope("deals:read")
  @Operation(operationId = "getSalesProcess", summary = "Read the version in force")
  public SalesProcessDocument get(
      @PathParam("process_id") @Schema(ref = "SalesProcessId") String id) {
    return SalesProcessDocument.of(processes.find(callers.actor(), ProcessId.parse(id)));
  }

  @GET
  @Path("{process_id}/versions")
  @NeedsScope("deals:read")
  @Operation(
      operationId = "listSalesProcessVersions",
      summary = "All versions of a sales process, newest first",
      description =
          "Deals stay on the version they were opened under. The company sees drafts too.")
  public Listing<SalesProcessDocument> versions(
      @PathParam("process_id") @Schema(ref = "SalesProcessId") String id) {
    return Listing.whole(
        processes.versions(callers.actor(), ProcessId.parse(id)).stream()
            .map(SalesProcessDocument::of)
            .toList());
  }
}
