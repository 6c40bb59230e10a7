package tandem.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import tandem.deals.work.CalendarFeeds;
import tandem.platform.outbox.Robot;

/** What a calendar reads, without anybody who signs in. */
@RequestScoped
@Path("calendar")
public class CalendarFeedPages {
  private static final Robot CALENDAR = new Robot("Calendar");

  @Inject CalendarFeeds feeds;

  @GET
  @Path("{token}.ics")
  public Response read(@PathParam("token") String token) {
    return Response.ok(feeds.read(CALENDAR, token))
        .type("text/calendar; charset=utf-8")
        .header("Cache-Control", "private, no-store")
        .header("Content-Disposition", "attachment; filename=\"tandem.ics\"")
        .build();
  }
}
