package tandem.api.receipts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.platform.PartnerId;
import tandem.receipts.FirmReceipts;

/** All receipts of a firm, in parts. */
@Path("partners")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class FirmReceiptsResource {
  @Inject Callers callers;
  @Inject FirmReceipts receipts;

  @GET
  @Path("{partner_id}/receipts")
  @NeedsScope("leads:read")
  @Operation(
      operationId = "getPartnerReceipts",
      summary = "Take the signed receipts of all leads of a firm, in parts",
      description =
          "By number, chained, for who sees all leads of the firm. Save each part as it is and ask"
              + " for the next one after the number of the last; bin/receipts checks them together,"
              + " in the order of their numbers.")
  public ReceiptPartDocument part(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String id,
      @QueryParam("after")
          @DefaultValue("0")
          @Min(0)
          @Max(999_999_999_999L)
          @Parameter(description = "The number before the first one wanted.")
          long after,
      @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(FirmReceipts.MOST) int limit) {
    return ReceiptPartDocument.of(
        receipts.part(callers.actor(), PartnerId.parse(id), after, limit));
  }
}
