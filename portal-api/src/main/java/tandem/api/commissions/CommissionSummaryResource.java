package tandem.api.commissions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.Listing;
import tandem.commissions.Earnings;
import tandem.platform.PartnerId;

/** What a partner may earn, has earned and was paid. */
@Path("commission-summary")
@RequestScoped
@Tag(name = "Commissions")
@Produces(MediaType.APPLICATION_JSON)
public class CommissionSummaryResource {
  @Inject Callers callers;
  @Inject Earnings earnings;

  @GET
  @NeedsScope("commissions:read")
  @Operation(
      operationId = "getCommissionSummary",
      summary = "What a partner may earn, has earned and was paid, by currency")
  public Listing<CommissionSummary> summary(
      @QueryParam("partner_id")
          @Parameter(
              description = "Required for the company; partners get their own.",
              schema = @Schema(ref = "OrganizationId"))
          @Nullable String partnerId) {
    Actor actor = callers.actor();
    PartnerId partner =
        Filters.id("partner_id", partnerId, PartnerId.PREFIX)
            .map(PartnerId::new)
            .or(actor::partner)
            .orElseThrow(() ->
                new ProblemException(
                    ProblemCode.VALIDATION_FAILED, FieldError.parameter("partner_id", "required")));
    return Listing.whole(
        earnings.summary(actor, partner).stream().map(CommissionSummary::of).toList());
  }
}
