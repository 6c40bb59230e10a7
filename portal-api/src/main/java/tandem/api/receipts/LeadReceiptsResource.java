package tandem.api.receipts;

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
import tandem.leads.LeadId;
import tandem.receipts.LeadReceipts;

/** The receipts of a lead. */
@Path("leads")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class LeadReceiptsResource {
  @Inject Callers callers;
  @Inject LeadReceipts receipts;

  @GET
  @Path("{lead_id}/receipts")
  @NeedsScope("leads:read")
  @Operation(
      operationId = "getLeadReceipts",
      summary = "Take the signed receipts of a lead",
      description =
          "One for each submission, request, decision, extension and end, oldest first, chained;"
              + " the same file for both sides. bin/receipts checks it without the portal.")
  public ReceiptFileDocument file(@PathParam("lead_id") @Schema(ref = "LeadId") String id) {
    return ReceiptFileDocument.of(receipts.file(callers.actor(), LeadId.parse(id)));
  }
}
