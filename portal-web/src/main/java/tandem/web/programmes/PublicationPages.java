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
import java.util.List;
import java.util.Optional;
import tandem.leads.programmes.ProgrammeEditing;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeState;
import tandem.leads.programmes.ProgrammeView;
import tandem.leads.programmes.Programmes;
import tandem.partners.tiers.Tiers;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/**
 * What a draft changes, looked at by a second person, and then published; or a programme closed.
 */
@Controller
@RequestScoped
@Path("programmes")
public class PublicationPages {
  private static final String PAGE = "programmes/publish.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Programmes programmes;
  @Inject ProgrammeEditing editing;
  @Inject Tiers tiers;

  @GET
  @Path("{id}/publication")
  public Response look(@PathParam("id") String id) {
    refuseOthers();
    return pages.show(PAGE, model(draft(id), ""));
  }

  @POST
  @Path("{id}/publication")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    refuseOthers();
    Submission typed = pages.submission(posted);
    ProgrammeView draft = draft(id);
    try {
      editing.publish(
          me.actor(), draft.id(), draft.number(), Numbers.revision(typed.raw("revision")));
      return pages.onwards(ProgrammeParts.path(draft, ""), Flash.success("programmes.published"));
    } catch (Refusal.Invalid pastDay) {
      return pages.again(PAGE, model(draft, pages.page().t("programmes.past_day")));
    } catch (Refusal.VersionMismatch changed) {
      return pages.conflict(PAGE, model(draft, pages.page().t("programmes.changed_meanwhile")));
    }
  }

  @POST
  @Path("{id}/closing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    ProgrammeView current = programmes.find(me.actor(), ProgrammeId.parse(id));
    editing.close(
        me.actor(), current.id(), current.number(), Numbers.revision(typed.raw("revision")));
    return pages.onwards(ProgrammeParts.path(current), Flash.success("programmes.closed"));
  }

  private ChangesModel model(ProgrammeView draft, String refused) {
    Page page = pages.page();
    List<ProgrammeView> versions = programmes.versions(me.actor(), draft.id());
    return new ChangesModel(
        ProgrammeParts.path(draft),
        draft.name(page.language()),
        draft.number(),
        draft.revision(),
        page.format().date(draft.validFrom()),
        versions.stream()
            .filter(each -> each.state() != ProgrammeState.DRAFT)
            .findFirst()
            .or(() -> Optional.of(programmes.find(me.actor(), ProgrammeId.STANDARD)))
            .map(last -> ProgrammeParts.changes(page, last, draft, tiers.granted(me.actor())))
            .orElse(List.of()),
        refused);
  }

  private ProgrammeView draft(String id) {
    return programmes.versions(me.actor(), ProgrammeId.parse(id)).stream()
        .filter(each -> each.state() == ProgrammeState.DRAFT)
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(ProgrammeId.PREFIX));
  }

  private void refuseOthers() {
    if (!programmes.publishes(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only approvers publish programmes");
    }
  }
}
