package tandem.web.leads.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.leads.LeadId;
import tandem.web.platform.Pages;

/** The reviewers' queue: what waits, and one lead beside it. */
@Controller
@RequestScoped
@Path("queue")
public class QueuePages {
  @Inject Pages pages;
  @Inject QueueDesk desk;

  @GET
  public Response queue(
      @QueryParam("lead") @Nullable String lead,
      @QueryParam("do") @Nullable String act,
      @QueryParam("show") @Nullable String show) {
    Optional<LeadId> wanted = Optional.ofNullable(lead).map(LeadId::parse);
    Show part = Show.of(show);
    Deciding deciding = Deciding.inQueue(Act.of(act), part);
    return pages.show("company/queue.jte", desk.queue(part, wanted, deciding));
  }
}
