package tandem.api.commissions;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;
import tandem.deals.DealId;

/** The filters of the commission events. */
public class CommissionEventQuery extends PageParameters {
  @QueryParam("deal_id")
  @Parameter(schema = @Schema(ref = "DealId"))
  @Nullable String dealId;

  Optional<DealId> deal() {
    return Filters.id("deal_id", dealId, DealId.PREFIX).map(DealId::new);
  }
}
