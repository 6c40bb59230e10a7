package tandem.web.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.commissions.PlanId;
import tandem.commissions.plans.NewPlan;
import tandem.commissions.plans.PlanAcceptances;
import tandem.commissions.plans.PlanCatalogue;
import tandem.commissions.plans.PlanEditing;
import tandem.commissions.plans.PlanView;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Plans in sentences, read by both sides; tried on a made-up sale; accepted by a firm. */
@Controller
@RequestScoped
@Path("plans")
public class PlanPages {
  private static final String LIST = "plans/list.jte";
  private static final String SALE = "sale.";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PlanCatalogue plans;
  @Inject PlanEditing editing;
  @Inject PlanAcceptances acceptances;
  @Context UriInfo uri;

  @GET
  public Response list() {
    return pages.show(LIST, list(Form.blank()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(MultivaluedMap<String, String> posted) {
    if (!plans.writes(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only finance writes plans");
    }
    Submission typed = pages.submission(posted);
    NewPlan order =
        new NewPlan(
            typed.required("code", 40).orElse(null),
            typed.required("name_en", 200).orElse(null),
            typed.required("name_ru", 200).orElse(null));
    if (typed.clean()) {
      try {
        PlanId id = editing.begin(me.actor(), order);
        return pages.onwards("/plans/" + id.text() + "/draft", Flash.success("plans.begun"));
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
    PlanId plan = PlanId.parse(id);
    return show(
        plans.list(me.actor()).stream()
            .filter(each -> each.plan().equals(plan))
            .findFirst()
            .orElseThrow(() -> new Refusal.NotFound(PlanId.PREFIX)));
  }

  @GET
  @Path("{id}/next")
  public Response next(@PathParam("id") String id) {
    return show(plans.draft(me.actor(), PlanId.parse(id)));
  }

  @GET
  @Path("{id}/versions/{number}")
  public Response version(@PathParam("id") String id, @PathParam("number") String number) {
    return show(plans.version(me.actor(), PlanId.parse(id), number(number)));
  }

  @POST
  @Path("{id}/acceptance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    int number = number(typed.raw("number"));
    acceptances.accept(me.actor(), PlanId.parse(id), number, typed.raw("hash"));
    return pages.onwards("/plans/" + id + "/versions/" + number, Flash.success("plans.accepted"));
  }

  private Response show(PlanView shown) {
    Actor actor = me.actor();
    Page page = pages.page();
    Submission sale = pages.submission(uri.getQueryParameters());
    Optional<PlanModel.Result> result = Optional.empty();
    if (sale.ticked("tried") && plans.tries(actor)) {
      result = tried(actor, page, shown, sale);
    }
    List<PlanView> versions = plans.versions(actor, shown.plan());
    PlanModel model =
        PlanParts.model(
            page,
            shown,
            versions,
            plans.report(actor, shown),
            PlanParts.accept(page, shown, acceptances.of(actor, shown), acceptances.allows(actor)),
            sale.form(),
            result,
            acts(actor, shown, versions));
    return pages.show("plans/plan.jte", model);
  }

  private Optional<PlanModel.Result> tried(
      Actor actor, Page page, PlanView shown, Submission sale) {
    PlanTyped typed = new PlanTyped(sale);
    try {
      return Optional.of(
          PlanParts.result(
              page,
              plans.tried(
                  actor,
                  shown.plan(),
                  shown.draft() ? Optional.empty() : Optional.of(shown.number()),
                  typed.test(SALE))));
    } catch (Refusal.Invalid wrong) {
      wrong.problems().forEach(it -> sale.rejectWith(it.field(), PlanParts.words(page, it)));
      return Optional.empty();
    }
  }

  private PlanModel.Acts acts(Actor actor, PlanView shown, List<PlanView> versions) {
    boolean writes = plans.writes(actor);
    boolean drafted = versions.stream().anyMatch(PlanView::draft);
    return new PlanModel.Acts(
        writes && !drafted,
        writes && shown.draft(),
        plans.publishes(actor) && shown.draft(),
        writes && shown.draft(),
        plans.tries(actor));
  }

  private PlanListModel list(Form form) {
    Page page = pages.page();
    return new PlanListModel(
        plans.list(me.actor()).stream()
            .map(each ->
                new PlanListModel.Row(
                    PlanParts.path(each),
                    each.name(page.language()),
                    each.code(),
                    PlanParts.state(page, each),
                    PlanParts.period(page, each)))
            .toList(),
        plans.writes(me.actor()),
        form);
  }

  static int number(String typed) {
    if (!typed.matches("[1-9]\\d{0,3}")) {
      throw new Refusal.NotFound(PlanId.PREFIX);
    }
    return Integer.parseInt(typed);
  }
}
