package tandem.api.receipts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.platform.PartnerId;
import tandem.receipts.FirmReceipts;

/** All receipts of a firm, in parts. */
@Path("partners")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class FirmReceiptsResource {
  private static final long MOST_RECEIPTS = 999_999_999_999L;

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
          @Parameter(
              description = "The number before the first one wanted.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "0",
                      maximum = "999999999999",
                      defaultValue = "0"))
          @Nullable String after,
      @QueryParam("limit")
          @Parameter(
              description = "How many receipts at most.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "1000"))
          @Nullable String limit) {
    long from = whole("after", after, 0, MOST_RECEIPTS, 0);
    long most = whole("limit", limit, 1, FirmReceipts.MOST, FirmReceipts.MOST);
    return ReceiptPartDocument.of(
        receipts.part(callers.actor(), PartnerId.parse(id), from, Math.toIntExact(most)));
  }

  private static long whole(
      String name, @Nullable String asked, long least, long most, long otherwise) {
    if (asked == null) {
      return otherwise;
    }
    if (!asked.matches("\\d{1,12}")) {
      throw invalid(name, "type", "integer");
    }
    long number = Long.parseLong(asked);
    if (number < least) {
      throw invalid(name, "minimum", least);
    }
    if (number > most) {
      throw invalid(name, "maximum", most);
    }
    return number;
  }

  private static ProblemException invalid(String name, String code, Object allowed) {
    return new ProblemException(
        ProblemCode.VALIDATION_FAILED, FieldError.parameter(name, code, allowed));
  }
}
