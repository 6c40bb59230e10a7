package tandem.web.leads.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tandem.leads.forms.PublicForm;
import tandem.leads.forms.PublicFormDesk;
import tandem.leads.forms.PublicFormId;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The forms of a firm, for its owner. */
@Controller
@RequestScoped
@Path("leads/forms")
public class PublicFormPages {
  private static final String HERE = "/leads/forms";
  private static final String PAGE = "leads/forms.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject PublicFormDesk desk;

  @Inject
  @ConfigProperty(name = "tandem.portal.url")
  String portal;

  @GET
  public Response list() {
    return pages.show(PAGE, model(Form.blank()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    String owner = typed.raw("owner_id");
    String programme = typed.raw("programme_id");
    if (PublicId.parse(PersonId.PREFIX, owner).isEmpty()) {
      typed.reject("owner_id", "problem.owner_unfit");
    }
    if (PublicId.parse(ProgrammeId.PREFIX, programme).isEmpty()) {
      typed.reject("programme_id", "form.choice");
    }
    if (typed.clean()) {
      try {
        desk.open(me.actor(), ProgrammeId.parse(programme), PersonId.parse(owner));
        return pages.onwards(HERE, Flash.success("visitor.opened"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, path -> path);
      }
    }
    return pages.again(PAGE, model(typed.form()));
  }

  @POST
  @Path("{id}/switch")
  public Response turn(
      @PathParam("id") String id,
      @FormParam("version") @Nullable String version,
      @FormParam("on") @Nullable String on) {
    boolean wanted = "yes".equals(on);
    desk.turn(me.actor(), PublicFormId.parse(id), seen(version), wanted);
    return pages.onwards(HERE, Flash.success(wanted ? "visitor.turned_on" : "visitor.turned_off"));
  }

  @POST
  @Path("{id}/key")
  public Response renew(
      @PathParam("id") String id, @FormParam("version") @Nullable String version) {
    desk.renew(me.actor(), PublicFormId.parse(id), seen(version));
    return pages.onwards(HERE, Flash.success("visitor.renewed"));
  }

  private static long seen(@Nullable String version) {
    return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
  }

  private PublicFormsModel model(Form form) {
    Page page = pages.page();
    return new PublicFormsModel(
        desk.list(me.actor()).stream().map(each -> row(page, each)).toList(),
        form,
        desk.programmes(me.actor()).stream()
            .map(each -> new Choice(each.id().text(), each.name(page.language())))
            .toList(),
        desk.owners(me.actor()).stream()
            .map(colleague -> new Choice(colleague.id().text(), colleague.name()))
            .toList());
  }

  private String address(PublicForm form) {
    return portal.replaceAll("/+$", "") + "/forms/" + form.key();
  }

  private PublicFormsModel.Row row(Page page, PublicForm form) {
    return new PublicFormsModel.Row(
        form.id().text(),
        String.valueOf(form.version()),
        address(form),
        form.programme(page.language()),
        form.ownerName(),
        form.on()
            ? Badge.of(page.t("visitor.on"), "check", Hue.GREEN)
            : Badge.of(page.t("visitor.off"), "ban", Hue.GREY),
        form.on(),
        page.format().number(form.received()));
  }
}
