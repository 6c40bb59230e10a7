package tandem.web.processes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.deals.DealStage;
import tandem.deals.processes.NewProcess;
import tandem.deals.processes.ProcessEditing;
import tandem.deals.processes.ProcessId;
import tandem.deals.processes.ProcessMetrics;
import tandem.deals.processes.ProcessState;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.Processes;
import tandem.deals.processes.StageLife;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.programmes.Numbers;

/** How deals are sold, read by both sides; the company begins processes here. */
@Controller
@RequestScoped
@Path("processes")
public class ProcessPages {
  private static final String LIST = "processes/list.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Processes processes;
  @Inject ProcessMetrics metrics;
  @Inject ProcessEditing editing;

  @GET
  public Response list() {
    return pages.show(LIST, list(Form.blank()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(MultivaluedMap<String, String> posted) {
    if (!processes.edits(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only sales managers write processes");
    }
    Submission typed = pages.submission(posted);
    NewProcess order =
        new NewProcess(
            typed.required("code", 40).orElse(null),
            typed.required("name_en", 120).orElse(null),
            typed.required("name_ru", 120).orElse(null));
    if (typed.clean()) {
      try {
        ProcessId id = editing.begin(me.actor(), order);
        return pages.onwards("/processes/" + id.text() + "/draft", Flash.success("process.begun"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      } catch (Refusal.Conflict taken) {
        typed.rejectWith("code", pages.words(taken));
      }
    }
    return pages.again(LIST, list(typed.form()));
  }

  /** The version in force, or its first draft. */
  @GET
  @Path("{id}")
  public Response current(@PathParam("id") String id) {
    return show(processes.find(me.actor(), ProcessId.parse(id)), Optional.empty());
  }

  /**
   * @param at a stage to be pointed out, where a deal stands
   */
  @GET
  @Path("{id}/versions/{number}")
  public Response version(
      @PathParam("id") String id,
      @PathParam("number") String number,
      @QueryParam("at") @Nullable String at) {
    return show(
        processes.version(me.actor(), ProcessId.parse(id), Numbers.of(number)),
        Stream.of(DealStage.values()).filter(each -> each.name().equals(at)).findFirst());
  }

  private Response show(ProcessView shown, Optional<DealStage> here) {
    Actor actor = me.actor();
    Page page = pages.page();
    List<ProcessView> versions = processes.versions(actor, shown.id());
    List<StageLife> lives =
        processes.measures(actor) ? metrics.of(actor, shown.id(), shown.number()) : List.of();
    return pages.show(
        "processes/process.jte",
        new ProcessModel(
            ProcessParts.path(shown),
            shown.name(page.language()),
            shown.number(),
            page.t("process.version", shown.number()),
            ProcessParts.state(page, shown),
            ProcessParts.tabs(page, versions, shown.number()),
            page.t("process.kind_text." + shown.terms().kind()),
            ProcessParts.takes(page, shown),
            StateMap.of(page, shown.terms(), lives, here),
            ProcessParts.rows(page, shown.terms(), lives),
            !lives.isEmpty(),
            shown.terms().questions().stream().map(it -> it.name(page.language())).toList(),
            acts(actor, shown, versions)));
  }

  private ProcessModel.Acts acts(Actor actor, ProcessView shown, List<ProcessView> versions) {
    boolean draft = shown.state() == ProcessState.DRAFT;
    boolean drafted = versions.stream().anyMatch(each -> each.state() == ProcessState.DRAFT);
    return new ProcessModel.Acts(
        processes.edits(actor) && !drafted,
        processes.edits(actor) && draft,
        processes.publishes(actor) && draft,
        versions.size() > 1);
  }

  private ProcessListModel list(Form form) {
    Page page = pages.page();
    return new ProcessListModel(
        processes.list(me.actor()).stream()
            .map(each ->
                new ProcessListModel.Row(
                    ProcessParts.path(each),
                    each.name(page.language()),
                    each.code(),
                    ProcessParts.state(page, each),
                    page.t("process.kind." + each.terms().kind()),
                    String.join("; ", ProcessParts.takes(page, each))))
            .toList(),
        processes.edits(me.actor()),
        form);
  }
}
