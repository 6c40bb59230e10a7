package tandem.api.commissions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.commissions.CommissionLineId;
import tandem.commissions.Earnings;
import tandem.platform.Refusal;

/** Booked lines of commission, and how each was calculated. Read only. */
@Path("commission-lines")
@RequestScoped
@Tag(name = "Commissions")
@Produces(MediaType.APPLICATION_JSON)
public class CommissionLinesResource {
  @Inject Callers callers;
  @Inject Earnings earnings;
  @Inject Pages pages;
  @Context UriInfo uri;

  @GET
  @NeedsScope("commissions:read")
  @Operation(operationId = "listCommissionLines", summary = "List booked lines, newest first")
  public Listing<CommissionLine> lines(@BeanParam CommissionQuery query) {
    return pages.answer(
        earnings.lines(callers.actor(), query.filter(), pages.request(query, uri, "-earned_on")),
        CommissionLine::of,
        uri);
  }

  @GET
  @Path("{line_id}")
  @NeedsScope("commissions:read")
  @Operation(operationId = "getCommissionLine", summary = "Read a booked line")
  public CommissionLine line(@PathParam("line_id") @Schema(ref = "CommissionLineId") String id) {
    return CommissionLine.of(earnings.line(callers.actor(), CommissionLineId.parse(id)).line());
  }

  @GET
  @Path("{line_id}/trace")
  @NeedsScope("commissions:read")
  @Operation(
      operationId = "getCommissionTrace",
      summary = "How a line was calculated: each input, the rule, the rate, the rounding")
  public CommissionTrace trace(@PathParam("line_id") @Schema(ref = "CommissionLineId") String id) {
    CommissionLineId line = CommissionLineId.parse(id);
    return earnings
        .line(callers.actor(), line)
        .trace()
        .map(trace -> CommissionTrace.of(line, trace))
        .orElseThrow(() -> new Refusal.NotFound("trace"));
  }
}
