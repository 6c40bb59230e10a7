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
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.leads.programmes.NewProgramme;
import tandem.leads.programmes.ProgrammeEditing;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeState;
import tandem.leads.programmes.ProgrammeView;
import tandem.leads.programmes.Programmes;
import tandem.partners.tiers.Tiers;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The rules of engagement, read by both sides; the company begins programmes here. */
@Controller
@RequestScoped
@Path("programmes")
public class ProgrammePages {
  private static final String LIST = "programmes/list.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Programmes programmes;
  @Inject ProgrammeEditing editing;
  @Inject Tiers tiers;

  @GET
  public Response list() {
    return pages.show(LIST, list(Form.blank()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(MultivaluedMap<String, String> posted) {
    if (!programmes.edits(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only channel managers write programmes");
    }
    Submission typed = pages.submission(posted);
    NewProgramme order =
        new NewProgramme(
            typed.required("code", 40).orElse(null),
            typed.required("name_en", 120).orElse(null),
            typed.required("name_ru", 120).orElse(null));
    if (typed.clean()) {
      try {
        ProgrammeId id = editing.begin(me.actor(), order);
        return pages.onwards(
            "/programmes/" + id.text() + "/draft", Flash.success("programmes.begun"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      } catch (Refusal.Conflict taken) {
        typed.rejectWith("code", pages.words(taken));
      }
    }
    return pages.again(LIST, list(typed.form()));
  }

  @GET
  @Path("{id}")
  public Response current(@PathParam("id") String id) {
    return show(programmes.find(me.actor(), ProgrammeId.parse(id)));
  }

  @GET
  @Path("{id}/versions/{number}")
  public Response version(@PathParam("id") String id, @PathParam("number") String number) {
    return show(programmes.version(me.actor(), ProgrammeId.parse(id), Numbers.of(number)));
  }

  private Response show(ProgrammeView shown) {
    Actor actor = me.actor();
    return pages.show(
        "programmes/rules.jte",
        ProgrammeParts.rules(
            pages.page(),
            shown,
            programmes.versions(actor, shown.id()),
            tiers.granted(actor),
            Optional.ofNullable(programmes.answerTimes(actor).get(shown.id())),
            acts(actor, shown)));
  }

  private RulesModel.Acts acts(Actor actor, ProgrammeView shown) {
    boolean draft = shown.state() == ProgrammeState.DRAFT;
    boolean drafted =
        programmes.versions(actor, shown.id()).stream()
            .anyMatch(each -> each.state() == ProgrammeState.DRAFT);
    return new RulesModel.Acts(
        actor instanceof CompanyUser company && company.readsBusiness(),
        programmes.edits(actor) && !drafted,
        programmes.edits(actor) && draft,
        programmes.publishes(actor) && draft,
        programmes.publishes(actor)
            && shown.inForce()
            && !shown.standard()
            && shown.state() == ProgrammeState.PUBLISHED);
  }

  private ProgrammeListModel list(Form form) {
    Page page = pages.page();
    return new ProgrammeListModel(
        programmes.list(me.actor()).stream().map(each -> ProgrammeParts.row(page, each)).toList(),
        programmes.edits(me.actor()),
        form);
  }
}
