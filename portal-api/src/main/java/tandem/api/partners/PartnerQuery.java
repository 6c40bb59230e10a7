package tandem.api.partners;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;
import tandem.partners.PartnerFilter;
import tandem.partners.PartnerStatus;
import tandem.partners.PartnerTier;

/** The filters of the list of partners. */
public class PartnerQuery extends PageParameters {
  @QueryParam("q")
  @Parameter(description = "Part of the name or code.", schema = @Schema(maxLength = 100))
  @Nullable String text;

  @QueryParam("tier")
  @Parameter(schema = @Schema(enumeration = {"bronze", "silver", "gold"}))
  @Nullable String tier;

  @QueryParam("status")
  @Parameter(schema = @Schema(enumeration = {"active", "suspended", "terminated"}))
  @Nullable String status;

  PartnerFilter filter() {
    return new PartnerFilter(
        Filters.text(text),
        Filters.oneOf("tier", tier, PartnerTier.class),
        Filters.oneOf("status", status, PartnerStatus.class));
  }
}
