package tandem.api.integrations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.insight.ImportTotals;

/** What came in, added up, to hold beside the totals of the source. */
@Path("import-totals")
@RequestScoped
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportTotalsResource {
  @Inject Callers callers;
  @Inject ImportTotals totals;

  @GET
  @NeedsScope("imports:write")
  @Operation(
      operationId = "listImportTotals",
      summary = "Sums of all imported deals by firm and stage, with their commissions")
  public Listing<ImportTotalDocument> list() {
    return Listing.whole(
        totals.ofDeals(callers.actor()).stream().map(ImportTotalDocument::of).toList());
  }
}
