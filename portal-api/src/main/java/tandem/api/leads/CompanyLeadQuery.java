package tandem.api.leads;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.CountedPageParameters;
import tandem.api.platform.query.Filters;
import tandem.leads.offers.CompanyLeadState;

/** The filters of the list of the company's own leads. */
public class CompanyLeadQuery extends CountedPageParameters {
  @QueryParam("status")
  @Parameter(
      description = "One status or several by comma.",
      schema = @Schema(maxLength = 200, examples = "open,offered"))
  @Nullable String status;

  List<CompanyLeadState> states() {
    return Filters.anyOf("status", status, CompanyLeadState.class);
  }
}
