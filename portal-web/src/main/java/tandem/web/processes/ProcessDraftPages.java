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
import tandem.access.Actor;
import tandem.deals.processes.ProcessEditing;
import tandem.deals.processes.ProcessId;
import tandem.deals.processes.ProcessState;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.Processes;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.programmes.Numbers;

/** A draft of a process: begun from the last version, changed until somebody else publishes it. */
@Controller
@RequestScoped
@Path("processes")
public class ProcessDraftPages {
  private static final String PAGE = "processes/edit.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Processes processes;
  @Inject ProcessEditing editing;

  @POST
  @Path("{id}/drafts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    editing.draft(me.actor(), ProcessId.parse(id));
    return pages.onwards("/processes/" + id + "/draft", Flash.success("process.drafted"));
  }

  @GET
  @Path("{id}/draft")
  public Response edit(@PathParam("id") String id) {
    refuseOthers();
    ProcessView draft = draft(processes, me.actor(), id);
    return pages.show(PAGE, ProcessDraftModel.of(pages.page(), draft, ProcessTyped.of(draft)));
  }

  @POST
  @Path("{id}/draft")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    refuseOthers();
    Submission typed = pages.submission(posted);
    ProcessView draft = draft(processes, me.actor(), id);
    ProcessTerms terms = ProcessTyped.read(typed);
    if (typed.clean()) {
      try {
        editing.change(
            me.actor(), draft.id(), draft.number(), Numbers.revision(typed.raw("revision")), terms);
        return pages.onwards(
            ProcessParts.path(draft, draft.number()), Flash.success("process.draft_saved"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> ProcessTyped.field(terms, field));
      }
    }
    return pages.again(PAGE, ProcessDraftModel.of(pages.page(), draft, typed.form()));
  }

  static ProcessView draft(Processes processes, Actor actor, String id) {
    return processes.versions(actor, ProcessId.parse(id)).stream()
        .filter(each -> each.state() == ProcessState.DRAFT)
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(ProcessId.PREFIX));
  }

  /** Before anything is said about what they typed. */
  private void refuseOthers() {
    if (!processes.edits(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only sales managers write processes");
    }
  }
}
