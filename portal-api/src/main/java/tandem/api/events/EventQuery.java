package tandem.api.events;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;
import tandem.integrations.feed.EventFilter;
import tandem.integrations.feed.PartnerEventId;

/** The filters of the feed. */
public class EventQuery extends PageParameters {
  @QueryParam("after")
  @Parameter(
      description = "Only what came behind this event: the last one you have worked off.",
      schema = @Schema(ref = "EventId"))
  @Nullable String after;

  @QueryParam("types")
  @Parameter(
      description = "One type or several by comma.",
      schema = @Schema(maxLength = 2000, examples = "lead.approved,lead.rejected"))
  @Nullable String types;

  @QueryParam("object_id")
  @Parameter(
      description = "Only of this object.",
      schema = @Schema(maxLength = 40, pattern = "^[a-z]{2,5}_[0-9A-HJKMNP-TV-Z]{26}$"))
  @Nullable String objectId;

  @QueryParam("since")
  @Parameter(
      description = "Only what happened then or later.",
      schema = @Schema(format = "date-time", maxLength = 35))
  @Nullable String since;

  EventFilter filter(ReadableTypes readable) {
    return new EventFilter(
        readable.among(types),
        Filters.text(objectId),
        Filters.time("since", since),
        Filters.id("after", after, PartnerEventId.PREFIX).map(PartnerEventId::new));
  }
}
