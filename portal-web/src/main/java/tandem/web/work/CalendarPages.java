package tandem.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import tandem.deals.work.CalendarFeeds;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Pages;

/** The secret address of a person's calendar: made, shown once, taken back. */
@Controller
@RequestScoped
@Path("today/calendar")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CalendarPages {
  private static final String SHOWN_ONCE = CalendarPages.class.getName();

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject CalendarFeeds feeds;
  @Inject HttpServletRequest request;

  @POST
  public Response open() {
    request.getSession(true).setAttribute(SHOWN_ONCE, feeds.open(me.actor()));
    return pages.onwards("/today#calendar", Flash.success("work.calendar_made"));
  }

  @POST
  @Path("end")
  public Response close() {
    feeds.close(me.actor());
    return pages.onwards("/today#calendar", Flash.success("work.calendar_ended"));
  }

  /** The secret part of an address that was just made; blank afterwards. */
  static String shown(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null && session.getAttribute(SHOWN_ONCE) instanceof String token) {
      session.removeAttribute(SHOWN_ONCE);
      return token;
    }
    return "";
  }
}
