package tandem.api.customers;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;
import tandem.customers.CustomerFilter;

/** The filters of the list of customers. */
public class CustomerQuery extends PageParameters {
  @QueryParam("q")
  @Parameter(
      description = "Beginning of the name in any script, or a whole number of any register.",
      schema = @Schema(maxLength = 100))
  @Nullable String text;

  @QueryParam("country")
  @Parameter(
      description = "ISO 3166-1 alpha-2",
      schema = @Schema(pattern = "^[A-Z]{2}$", maxLength = 2))
  @Nullable String country;

  CustomerFilter filter() {
    return new CustomerFilter(
        Filters.text(text), Filters.text(country).map(code -> code.toUpperCase(Locale.ROOT)));
  }
}
