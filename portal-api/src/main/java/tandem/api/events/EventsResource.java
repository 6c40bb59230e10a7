package tandem.api.events;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.integrations.feed.EventFeed;
import tandem.integrations.feed.PartnerEventId;

/** What happened, for systems that ask instead of being told. */
@Path("events")
@RequestScoped
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
  @Inject Callers callers;
  @Inject EventFeed feed;
  @Inject ReadableTypes readable;
  @Inject Pages pages;
  @Context UriInfo uri;

  @GET
  @NeedsScope("events:read")
  @Operation(
      operationId = "listEvents",
      summary = "What happened to your firm's objects, the oldest first",
      description =
          "Kept for 30 days, in one order for all, without gaps: ask again `after` the last event"
              + " you have worked off, and you miss none and meet none twice. Types whose scope you"
              + " lack are left out.")
  public Listing<EventDocument> list(@BeanParam EventQuery query) {
    return pages.answer(
        feed.list(callers.actor(), query.filter(readable), pages.request(query, uri, "position")),
        EventDocument::of,
        uri);
  }

  @GET
  @Path("{event_id}")
  @NeedsScope("events:read")
  @Operation(operationId = "getEvent", summary = "Read an event of the last 30 days")
  public EventDocument get(@PathParam("event_id") @Schema(ref = "EventId") String id) {
    return EventDocument.of(feed.find(callers.actor(), PartnerEventId.parse(id), readable.all()));
  }
}
