package tandem.api.commissions;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;
import tandem.commissions.EarningStatus;
import tandem.commissions.EarningsFilter;
import tandem.deals.DealId;
import tandem.platform.PartnerId;

/** The filters of the commission lines. */
public class CommissionQuery extends PageParameters {
  @QueryParam("partner_id")
  @Parameter(description = "For the company.", schema = @Schema(ref = "OrganizationId"))
  @Nullable String partnerId;

  @QueryParam("deal_id")
  @Parameter(schema = @Schema(ref = "DealId"))
  @Nullable String dealId;

  @QueryParam("status")
  @Parameter(schema = @Schema(enumeration = {"payable", "paid"}))
  @Nullable String status;

  @QueryParam("currency")
  @Parameter(schema = @Schema(maxLength = 3, pattern = "^[A-Z]{3}$"))
  @Nullable String currency;

  @QueryParam("earned_on[gte]")
  @Parameter(
      description = "First day, included.",
      schema = @Schema(format = "date", maxLength = 10))
  @Nullable String from;

  @QueryParam("earned_on[lte]")
  @Parameter(description = "Last day, included.", schema = @Schema(format = "date", maxLength = 10))
  @Nullable String to;

  EarningsFilter filter() {
    return new EarningsFilter(
        Filters.id("partner_id", partnerId, PartnerId.PREFIX).map(PartnerId::new),
        Filters.text(currency),
        Filters.oneOf("status", status, EarningStatus.class),
        Filters.id("deal_id", dealId, DealId.PREFIX).map(DealId::new),
        Filters.day("earned_on[gte]", from),
        Filters.day("earned_on[lte]", to));
  }
}
