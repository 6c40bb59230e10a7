package tandem.web.programmes;

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
import tandem.leads.programmes.ProgrammeChange;
import tandem.leads.programmes.ProgrammeEditing;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeState;
import tandem.leads.programmes.ProgrammeView;
import tandem.leads.programmes.Programmes;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** A draft of a version: begun from the last one, changed until somebody else publishes it. */
@Controller
@RequestScoped
@Path("programmes")
public class DraftPages {
  private static final String PAGE = "programmes/edit.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Programmes programmes;
  @Inject ProgrammeEditing editing;

  @POST
  @Path("{id}/drafts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    editing.draft(me.actor(), ProgrammeId.parse(id));
    return pages.onwards("/programmes/" + id + "/draft", Flash.success("programmes.drafted"));
  }

  @GET
  @Path("{id}/draft")
  public Response edit(@PathParam("id") String id) {
    refuseOthers();
    ProgrammeView draft = draft(id);
    return pages.show(PAGE, model(draft, TermsTyped.of(draft)));
  }

  @POST
  @Path("{id}/draft")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    refuseOthers();
    Submission typed = pages.submission(posted);
    ProgrammeView draft = draft(id);
    ProgrammeChange change = TermsTyped.read(typed);
    if (typed.clean()) {
      try {
        editing.change(
            me.actor(),
            draft.id(),
            draft.number(),
            Numbers.revision(typed.raw("revision")),
            change);
        return pages.onwards(
            ProgrammeParts.path(draft, ""), Flash.success("programmes.draft_saved"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      }
    }
    return pages.again(PAGE, model(draft, typed.form()));
  }

  private ProgrammeView draft(String id) {
    return programmes.versions(me.actor(), ProgrammeId.parse(id)).stream()
        .filter(each -> each.state() == ProgrammeState.DRAFT)
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(ProgrammeId.PREFIX));
  }

  private DraftModel model(ProgrammeView draft, Form form) {
    return DraftModel.of(pages.page(), draft, form);
  }

  /** Before anything is said about what they typed. */
  private void refuseOthers() {
    if (!programmes.edits(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only channel managers write programmes");
    }
  }
}
