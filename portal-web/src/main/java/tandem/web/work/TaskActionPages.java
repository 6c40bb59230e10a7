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
import tandem.deals.work.TaskDesk;
import tandem.deals.work.TaskId;
import tandem.deals.work.TaskView;
import tandem.deals.work.TaskWanted;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.PreferencesPages;
import tandem.web.platform.Submission;

/** Does a task, changes it, takes it back. */
@Controller
@RequestScoped
@Path("tasks")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TaskActionPages {
  private static final String PAGE = "work/task.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject TaskDesk desk;
  @Inject TaskForms forms;

  @GET
  @Path("{id}")
  public Response edit(@PathParam("id") String id) {
    TaskView task = desk.find(me.actor(), TaskId.parse(id));
    return task.editable()
        ? pages.show(PAGE, forms.of(pages.page(), task, filled(task)))
        : pages.onwards("/deals/" + task.deal().text() + "#tasks");
  }

  @POST
  @Path("{id}")
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    TaskId task = TaskId.parse(id);
    Submission typed = pages.submission(posted);
    TaskWanted wanted = forms.wanted(typed);
    TaskView present = desk.find(me.actor(), task);
    if (typed.clean() || !present.editable()) {
      try {
        desk.change(me.actor(), task, typed.version(), wanted);
        return pages.onwards(tasksOf(present), Flash.success("work.task_changed"));
      } catch (Refusal.Invalid refused) {
        typed.refusedBy(refused, TaskForms::field);
      }
    }
    return pages.again(PAGE, forms.of(pages.page(), present, typed.form()));
  }

  @POST
  @Path("{id}/completion")
  public Response complete(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    desk.complete(me.actor(), TaskId.parse(id), typed.version());
    return pages.onwards(PreferencesPages.safe(typed.raw("back")), Flash.success("work.task_done"));
  }

  @POST
  @Path("{id}/cancellation")
  public Response cancel(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    TaskId task = TaskId.parse(id);
    TaskView present = desk.find(me.actor(), task);
    desk.cancel(me.actor(), task, pages.submission(posted).version());
    return pages.onwards(tasksOf(present), Flash.success("work.task_cancelled"));
  }

  private static String tasksOf(TaskView task) {
    return "/deals/" + task.deal().text() + "#tasks";
  }

  /** Titles as they are kept: a title in the reader's language would replace them. */
  private static Form filled(TaskView task) {
    return Form.of(
        Map.of(
            "title", List.of(task.title()),
            "words", List.of(task.note().orElse("")),
            "side", List.of(task.side().name()),
            "whose", List.of(task.ownerId().map(PersonId::text).orElse("")),
            "due_on", List.of(task.dueOn().map(Object::toString).orElse(""))));
  }
}
