package tandem.api.applications;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;
import tandem.partners.applications.ApplicationFilter;
import tandem.partners.applications.ApplicationStage;

/** The filters of the list of applications. */
public class ApplicationQuery extends PageParameters {
  @QueryParam("status")
  @Parameter(
      description = "One status or several by comma.",
      schema = @Schema(maxLength = 200, examples = "submitted,in_review"))
  @Nullable String status;

  @QueryParam("q")
  @Parameter(
      description = "Part of the firm's name, tax id or domain.",
      schema = @Schema(maxLength = 100))
  @Nullable String text;

  ApplicationFilter filter() {
    return new ApplicationFilter(
        Filters.anyOf("status", status, ApplicationStage.class), Filters.text(text));
  }
}
