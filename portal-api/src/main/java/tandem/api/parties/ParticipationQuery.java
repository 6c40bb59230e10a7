package tandem.api.parties;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.CountedPageParameters;
import tandem.api.platform.query.Filters;
import tandem.deals.parties.PartyFilter;
import tandem.deals.parties.PartyState;
import tandem.platform.PartnerId;

/** The filters of the list of parts. */
public class ParticipationQuery extends CountedPageParameters {
  @QueryParam("status")
  @Parameter(
      description = "One status or several by comma.",
      schema = @Schema(maxLength = 200, examples = "pending"))
  @Nullable String status;

  @QueryParam("partner_id")
  @Parameter(description = "For the company.", schema = @Schema(ref = "OrganizationId"))
  @Nullable String partnerId;

  PartyFilter filter() {
    return new PartyFilter(
        Filters.anyOf("status", status, PartyState.class),
        Filters.id("partner_id", partnerId, PartnerId.PREFIX).map(PartnerId::new),
        Optional.empty());
  }
}
