package tandem.web.programmes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeReplay;
import tandem.leads.programmes.Programmes;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Pages;

/** The leads of the last year under a version, before anybody publishes it. */
@Controller
@RequestScoped
@Path("programmes")
public class ReplayPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Programmes programmes;
  @Inject ProgrammeReplay replay;

  @GET
  @Path("{id}/versions/{number}/replay")
  public Response show(@PathParam("id") String id, @PathParam("number") String number) {
    ProgrammeId programme = ProgrammeId.parse(id);
    int version = Numbers.of(number);
    return pages.show(
        "programmes/replay.jte",
        ReplayModel.of(
            pages.page(),
            programmes.version(me.actor(), programme, version),
            replay.of(me.actor(), programme, version)));
  }
}
