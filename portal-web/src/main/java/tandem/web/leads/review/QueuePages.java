package tandem.web.leads.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.leads.LeadId;
import tandem.web.platform.Pages;

/** The reviewers' queue: what waits, one lead beside it, and several decided together. */
@Controller
@RequestScoped
@Path("queue")
public class QueuePages {
  @Inject Pages pages;
  @Inject QueueDesk desk;
  @Inject TogetherDesk together;

  @GET
  public Response queue(
      @QueryParam("lead") @Nullable String lead,
      @QueryParam("do") @Nullable String act,
      @QueryParam("show") @Nullable String show,
      @QueryParam("q") @Nullable String query) {
    Optional<LeadId> wanted = Optional.ofNullable(lead).map(LeadId::parse);
    Part part = new Part(Show.of(show), query == null ? "" : query.strip());
    Deciding deciding = Deciding.inQueue(Act.of(act), part);
    return pages.show("company/queue.jte", desk.queue(part, wanted, deciding));
  }

  /** What would happen to each of the chosen; nothing happens yet. */
  @GET
  @Path("together")
  public Response choose(@QueryParam("lead") List<String> chosen) {
    return together.choose(chosen);
  }

  @POST
  @Path("together")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(MultivaluedMap<String, String> posted) {
    return together.decide(posted);
  }
}
