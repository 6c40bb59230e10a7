package tandem.api.offers;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.CountedPageParameters;
import tandem.api.platform.query.Filters;
import tandem.leads.offers.OfferFilter;
import tandem.leads.offers.OfferState;
import tandem.platform.PartnerId;

/** The filters of the list of offers. */
public class OfferQuery extends CountedPageParameters {
  @QueryParam("status")
  @Parameter(
      description = "One status or several by comma.",
      schema = @Schema(maxLength = 200, examples = "offered"))
  @Nullable String status;

  @QueryParam("partner_id")
  @Parameter(description = "For the company.", schema = @Schema(ref = "OrganizationId"))
  @Nullable String partnerId;

  OfferFilter filter() {
    return new OfferFilter(
        Filters.anyOf("status", status, OfferState.class),
        Filters.id("partner_id", partnerId, PartnerId.PREFIX).map(PartnerId::new));
  }
}
