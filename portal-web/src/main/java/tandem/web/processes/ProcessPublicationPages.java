package tandem.web.processes;

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
import tandem.deals.processes.ProcessEditing;
import tandem.deals.processes.ProcessEffect;
import tandem.deals.processes.ProcessState;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.Processes;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.programmes.Numbers;

/** A draft of a process, looked at by a second person with its effect, and then published. */
@Controller
@RequestScoped
@Path("processes")
public class ProcessPublicationPages {
  private static final String PAGE = "processes/publish.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Processes processes;
  @Inject ProcessEffect effect;
  @Inject ProcessEditing editing;

  @GET
  @Path("{id}/publication")
  public Response look(@PathParam("id") String id) {
    refuseOthers();
    return pages.show(PAGE, model(ProcessDraftPages.draft(processes, me.actor(), id), ""));
  }

  @POST
  @Path("{id}/publication")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    refuseOthers();
    Submission typed = pages.submission(posted);
    ProcessView draft = ProcessDraftPages.draft(processes, me.actor(), id);
    try {
      editing.publish(
          me.actor(), draft.id(), draft.number(), Numbers.revision(typed.raw("revision")));
      return pages.onwards(ProcessParts.path(draft), Flash.success("process.published"));
    } catch (Refusal.Invalid wrong) {
      typed.refusedBy(wrong, field -> field);
      return pages.again(PAGE, model(draft, typed.form().errors().getFirst().message()));
    } catch (Refusal.VersionMismatch changed) {
      return pages.conflict(PAGE, model(draft, pages.page().t("process.changed_meanwhile")));
    }
  }

  private PublicationModel model(ProcessView draft, String refused) {
    Page page = pages.page();
    List<ProcessView> versions = processes.versions(me.actor(), draft.id());
    return new PublicationModel(
        ProcessParts.path(draft),
        draft.name(page.language()),
        draft.number(),
        draft.revision(),
        versions.stream()
            .filter(each -> each.state() == ProcessState.PUBLISHED)
            .findFirst()
            .map(last -> Changes.between(page, last, draft))
            .orElse(List.of()),
        effect.of(me.actor(), draft.id(), draft.number()).stream()
            .map(each -> effect(page, draft, each))
            .toList(),
        refused);
  }

  private static PublicationModel.Effect effect(
      Page page, ProcessView draft, ProcessEffect.Standing standing) {
    return new PublicationModel.Effect(
        draft
            .terms()
            .stage(standing.stage())
            .map(it -> it.name(page.language()))
            .orElseGet(() -> page.t("deal.stage." + standing.stage())),
        page.format().number(standing.deals()),
        page.format().number(standing.blocked()),
        standing.missing().stream()
            .map(each ->
                page.t(
                    "process.lacks",
                    Checks.label(page, draft.terms(), each.check()),
                    page.format().number(each.deals())))
            .toList(),
        standing.gone());
  }

  private void refuseOthers() {
    if (!processes.publishes(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only approvers publish processes");
    }
  }
}
