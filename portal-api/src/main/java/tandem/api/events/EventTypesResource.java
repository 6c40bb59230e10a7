package tandem.api.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.AnyScope;
import tandem.api.platform.query.Listing;
import tandem.integrations.feed.EventTypes;

/** The catalogue of events. */
@Path("event-types")
@ApplicationScoped
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
public class EventTypesResource {

  @GET
  @AnyScope("a list of names that the documentation shows too")
  @Operation(operationId = "listEventTypes", summary = "All types of events, with their scopes")
  public Listing<EventTypeDocument> list() {
    return Listing.whole(EventTypes.all().stream().map(EventTypeDocument::of).toList());
  }
}
