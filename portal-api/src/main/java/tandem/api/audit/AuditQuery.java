package tandem.api.audit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.access.AuditFilter;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;
import tandem.platform.PartnerId;
import tandem.platform.audit.AuditEntry.Outcome;

/** The filters of the audit trail. */
public class AuditQuery extends PageParameters {
  @QueryParam("object_id")
  @Parameter(description = "Everything done to one object.", schema = @Schema(maxLength = 60))
  @Nullable String object;

  @QueryParam("actor")
  @Parameter(
      description = "Part of the actor's name or client, or the actor's id.",
      schema = @Schema(maxLength = 100))
  @Nullable String actor;

  @QueryParam("action")
  @Parameter(schema = @Schema(maxLength = 60, examples = "lead.approved"))
  @Nullable String action;

  @QueryParam("at[gte]")
  @Parameter(
      description = "Done at or after.",
      schema = @Schema(format = "date-time", maxLength = 35))
  @Nullable String since;

  @QueryParam("at[lt]")
  @Parameter(description = "Done before.", schema = @Schema(format = "date-time", maxLength = 35))
  @Nullable String until;

  @QueryParam("outcome")
  @Parameter(schema = @Schema(enumeration = {"done", "refused"}))
  @Nullable String outcome;

  @QueryParam("partner_id")
  @Parameter(description = "Records of one firm.", schema = @Schema(ref = "OrganizationId"))
  @Nullable String firm;

  AuditFilter filter() {
    return new AuditFilter(
        Filters.text(object),
        Filters.text(actor),
        Filters.text(action),
        Filters.time("at[gte]", since),
        Filters.time("at[lt]", until),
        Filters.oneOf("outcome", outcome, Outcome.class),
        Filters.id("partner_id", firm, PartnerId.PREFIX).map(id -> new PartnerId(id).text()));
  }
}
