package tandem.web.leads.review;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.absence.Delegation;
import tandem.access.absence.DelegationId;
import tandem.access.absence.Delegations;
import tandem.platform.CompanyTime;
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
import tandem.web.team.Version;

/** An approver who goes away gives the queue to somebody. */
@Controller
@RequestScoped
@Path("queue/absence")
public class AbsencePages {
  private static final String PAGE = "company/absence.jte";

  @Inject Pages pages;
  @Inject CurrentActor current;
  @Inject Delegations delegations;
  @Inject CompanyTime time;

  @GET
  public Response list() {
    return pages.show(PAGE, model(Form.blank()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response give(MultivaluedMap<String, String> posted) {
    Actor actor = current.actor();
    delegations.requireGiver(actor);
    Submission typed = pages.submission(posted);
    Optional<PersonId> delegate =
        PublicId.parse(PersonId.PREFIX, typed.raw("delegate_id")).map(PersonId::new);
    Optional<LocalDate> from = day(typed, "from");
    Optional<LocalDate> until = day(typed, "until");
    if (delegate.isEmpty()) {
      typed.reject("delegate_id", "form.choice");
    }
    if (typed.clean() && delegate.isPresent() && from.isPresent() && until.isPresent()) {
      try {
        delegations.give(actor, delegate.get(), from.get(), until.get());
        return pages.onwards("/queue/absence", Flash.success("absence.given"));
      } catch (Refusal.Invalid | Refusal.Conflict refused) {
        typed.refusedBy(refused, "from");
      }
    }
    return pages.again(PAGE, model(typed.form()));
  }

  @POST
  @Path("{id}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    delegations.end(current.actor(), DelegationId.parse(id), Version.of(typed));
    return pages.onwards("/queue/absence", Flash.success("absence.ended"));
  }

  private static Optional<LocalDate> day(Submission typed, String field) {
    if (typed.raw(field).isEmpty()) {
      typed.reject(field, "form.required");
    }
    return typed.day(field);
  }

  private AbsenceModel model(Form form) {
    Page page = pages.page();
    Actor actor = current.actor();
    LocalDate today = time.today();
    boolean gives = delegations.gives(actor);
    List<Choice> people =
        gives
            ? delegations.candidates(actor).stream()
                .map(each -> new Choice(each.id().text(), each.name()))
                .toList()
            : List.of();
    return new AbsenceModel(
        gives,
        people,
        delegations.list(actor).stream().map(each -> row(page, actor, each, today)).toList(),
        form);
  }

  static AbsenceModel.Row row(Page page, Actor actor, Delegation each, LocalDate today) {
    boolean mine = each.giver().equals(actor.person()) && each.openOn(today);
    return new AbsenceModel.Row(
        each.giverName(),
        each.delegateName(),
        page.t("absence.days", page.format().date(each.from()), page.format().date(each.until())),
        state(page, each, today),
        mine ? each.id().text() : "",
        each.version());
  }

  private static Badge state(Page page, Delegation each, LocalDate today) {
    if (each.holdsOn(today)) {
      return Badge.of(page.t("absence.now"), "check", Hue.GREEN);
    }
    return each.openOn(today)
        ? Badge.of(page.t("absence.later"), "clock", Hue.AMBER)
        : Badge.of(
            page.t(each.endedAt().isPresent() ? "absence.taken_back" : "absence.over"),
            "hourglass",
            Hue.GREY);
  }
}
