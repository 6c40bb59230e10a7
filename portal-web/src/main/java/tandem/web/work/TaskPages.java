package tandem.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.deals.DealAction;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.Visibility;
import tandem.deals.work.NewTask;
import tandem.deals.work.Side;
import tandem.deals.work.TaskDesk;
import tandem.deals.work.TaskWanted;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Asks for something to be done on a deal. */
@Controller
@RequestScoped
@Path("deals")
public class TaskPages {
  private static final String PAGE = "work/task.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject DealReading reading;
  @Inject TaskDesk desk;
  @Inject TaskForms forms;

  @GET
  @Path("{id}/tasks/new")
  public Response blank(@PathParam("id") String id) {
    DealId deal = DealId.parse(id);
    boolean may = reading.find(me.actor(), deal).facts().allowed().contains(DealAction.COMMENT);
    Form usual =
        Form.of(Map.of("side", List.of(pages.page().viewer().partner() ? "PARTNER" : "COMPANY")));
    return may
        ? pages.show(PAGE, forms.blank(pages.page(), deal, usual))
        : pages.onwards("/deals/" + id);
  }

  @POST
  @Path("{id}/tasks")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    DealId deal = DealId.parse(id);
    Submission typed = pages.submission(posted);
    TaskWanted wanted = forms.wanted(typed);
    Side side =
        typed.choice("side", Side.class).filter(each -> each != Side.SYSTEM).orElse(Side.COMPANY);
    Visibility visibility =
        typed.ticked("inside") && side == Side.COMPANY ? Visibility.COMPANY : Visibility.SHARED;
    if (typed.clean()) {
      try {
        desk.make(me.actor(), new NewTask(deal, side, visibility, Optional.empty(), wanted));
        return pages.onwards("/deals/" + id + "#tasks", Flash.success("work.task_made"));
      } catch (Refusal.Invalid refused) {
        typed.refusedBy(refused, TaskForms::field);
      }
    }
    return pages.again(PAGE, forms.blank(pages.page(), deal, typed.form()));
  }
}
