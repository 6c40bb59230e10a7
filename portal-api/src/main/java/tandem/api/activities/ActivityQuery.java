package tandem.api.activities;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;
import tandem.deals.DealId;
import tandem.deals.work.Side;
import tandem.deals.work.TaskFilter;
import tandem.deals.work.TaskState;
import tandem.leads.LeadId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/** The filters of the list of tasks. */
public class ActivityQuery extends PageParameters {
  @QueryParam("state")
  @Parameter(
      description = "One state or several by comma; open ones unless told otherwise.",
      schema = @Schema(maxLength = 60, examples = "open,done"))
  @Nullable String state;

  @QueryParam("deal_id")
  @Parameter(schema = @Schema(ref = "DealId"))
  @Nullable String dealId;

  @QueryParam("lead_id")
  @Parameter(description = "Of the deal that this lead opened.", schema = @Schema(ref = "LeadId"))
  @Nullable String leadId;

  @QueryParam("owner_id")
  @Parameter(schema = @Schema(ref = "UserId"))
  @Nullable String ownerId;

  @QueryParam("side")
  @Parameter(schema = @Schema(maxLength = 20, examples = "partner"))
  @Nullable String side;

  @QueryParam("due_on[lte]")
  @Parameter(
      description = "Due on that day or before.",
      schema = @Schema(format = "date", maxLength = 10))
  @Nullable String dueUntil;

  @QueryParam("external_id")
  @Parameter(schema = @Schema(maxLength = 100))
  @Nullable String externalId;

  TaskFilter filter() {
    List<ActivitySide> sides = Filters.anyOf("side", side, ActivitySide.class);
    return new TaskFilter(
        state == null ? List.of(TaskState.OPEN) : Filters.anyOf("state", state, TaskState.class),
        Filters.id("deal_id", dealId, DealId.PREFIX).map(DealId::new),
        Filters.id("lead_id", leadId, LeadId.PREFIX).map(LeadId::new),
        Filters.id("owner_id", ownerId, PersonId.PREFIX).map(PersonId::new),
        sides.size() == 1 ? Optional.of(Side.valueOf(sides.getFirst().name())) : Optional.empty(),
        Optional.ofNullable(dueUntil).map(ActivityQuery::day),
        Optional.ofNullable(externalId));
  }

  private static LocalDate day(String given) {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeParseException wrong) {
      throw new Refusal.Invalid("due_on", "date", "must be a day");
    }
  }
}
