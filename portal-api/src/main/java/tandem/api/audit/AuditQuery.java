package tandem.api.audit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.access.AuditFilter;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;

/** The filters of the audit trail. */
public class AuditQuery extends PageParameters {
  @QueryParam("object_id")
  @Parameter(description = "Everything done to one object.", schema = @Schema(maxLength = 60))
  @Nullable String object;

  @QueryParam("actor")
  @Parameter(description = "Part of the actor's name.", schema = @Schema(maxLength = 100))
  @Nullable String actor;

  @QueryParam("action")
  @Parameter(schema = @Schema(maxLength = 60, examples = "lead.approved"))
  @Nullable String action;

  @QueryParam("at[gte]")
  @Parameter(
      description = "Done at or after.",
      schema = @Schema(format = "date-time", maxLength = 35))
  @Nullable String since;

  AuditFilter filter() {
    return new AuditFilter(
        Filters.text(object),
        Filters.text(actor),
        Filters.text(action),
        Filters.time("at[gte]", since));
  }
}
