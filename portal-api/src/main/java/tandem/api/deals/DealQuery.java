package tandem.api.deals;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.CountedPageParameters;
import tandem.api.platform.query.Filters;
import tandem.deals.DealFilter;
import tandem.deals.DealStage;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** The filters of the list of deals. */
public class DealQuery extends CountedPageParameters {
  @QueryParam("stage")
  @Parameter(
      description = "One stage or several by comma.",
      schema = @Schema(maxLength = 200, examples = "proposal,negotiation"))
  @Nullable String stage;

  @QueryParam("owner_id")
  @Parameter(schema = @Schema(ref = "UserId"))
  @Nullable String ownerId;

  @QueryParam("partner_id")
  @Parameter(description = "For the company.", schema = @Schema(ref = "OrganizationId"))
  @Nullable String partnerId;

  @QueryParam("external_id")
  @Parameter(schema = @Schema(maxLength = 100))
  @Nullable String externalId;

  @QueryParam("updated_at[gte]")
  @Parameter(
      description = "Changed at or after.",
      schema = @Schema(format = "date-time", maxLength = 35))
  @Nullable String updatedSince;

  @QueryParam("q")
  @Parameter(
      description = "Part of the customer's name or external id.",
      schema = @Schema(maxLength = 100))
  @Nullable String text;

  DealFilter filter() {
    return new DealFilter(
        Filters.anyOf("stage", stage, DealStage.class),
        Filters.id("owner_id", ownerId, PersonId.PREFIX).map(PersonId::new),
        Filters.id("partner_id", partnerId, PartnerId.PREFIX).map(PartnerId::new),
        Filters.text(text),
        Optional.ofNullable(externalId),
        Filters.time("updated_at[gte]", updatedSince));
  }
}
