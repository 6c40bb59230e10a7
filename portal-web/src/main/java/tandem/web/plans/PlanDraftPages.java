package tandem.web.plans;

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
import tandem.commissions.PlanId;
import tandem.commissions.plans.PlanCatalogue;
import tandem.commissions.plans.PlanChange;
import tandem.commissions.plans.PlanEditing;
import tandem.commissions.plans.PlanPublishing;
import tandem.commissions.plans.PlanReport;
import tandem.commissions.plans.PlanView;
import tandem.commissions.rules.WrittenPlan;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The builder: a draft, begun from the last version, changed until somebody else publishes it. */
@Controller
@RequestScoped
@Path("plans")
public class PlanDraftPages {
  private static final String EDIT = "plans/edit.jte";
  private static final String PUBLISH = "plans/publish.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PlanCatalogue plans;
  @Inject PlanEditing editing;
  @Inject PlanPublishing publishing;

  @POST
  @Path("{id}/drafts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    PlanView unused = editing.draft(me.actor(), PlanId.parse(id));
    return pages.onwards("/plans/" + id + "/draft", Flash.success("plans.drafted"));
  }

  @GET
  @Path("{id}/draft")
  public Response edit(@PathParam("id") String id) {
    refuseOthers();
    PlanView draft = draft(id);
    return pages.show(EDIT, model(draft, PlanTyped.of(draft)));
  }

  @POST
  @Path("{id}/draft")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    refuseOthers();
    Submission typed = pages.submission(posted);
    PlanTyped plan = new PlanTyped(typed);
    PlanChange change = plan.read();
    PlanView draft = draft(id);
    if (typed.clean()) {
      try {
        PlanView unused =
            editing.change(me.actor(), draft.plan(), revision(typed.raw("revision")), change);
        return pages.onwards(PlanParts.here(draft), Flash.success("plans.saved"));
      } catch (Refusal.Invalid wrong) {
        Page page = pages.page();
        wrong
            .problems()
            .forEach(each -> typed.rejectWith(plan.field(each), PlanParts.words(page, each)));
      }
    }
    return pages.again(EDIT, model(draft, typed.form()));
  }

  @POST
  @Path("{id}/discard")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response discard(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    publishing.discard(me.actor(), PlanId.parse(id), revision(typed.raw("revision")));
    return pages.onwards("/plans", Flash.success("plans.discarded"));
  }

  @GET
  @Path("{id}/publication")
  public Response look(@PathParam("id") String id) {
    refuseOtherPublishers();
    return pages.show(PUBLISH, publication(draft(id), List.of()));
  }

  @POST
  @Path("{id}/publication")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    refuseOtherPublishers();
    Submission typed = pages.submission(posted);
    PlanView draft = draft(id);
    Page page = pages.page();
    try {
      int number = publishing.publish(me.actor(), draft.plan(), revision(typed.raw("revision")));
      return pages.onwards(
          "/plans/" + id + "/versions/" + number, Flash.success("plans.published"));
    } catch (Refusal.Unprocessable invalid) {
      return pages.again(PUBLISH, publication(draft, PlanParts.problems(page, invalid.problems())));
    } catch (Refusal.VersionMismatch changed) {
      return pages.conflict(
          PUBLISH, publication(draft, List.of(page.t("plans.changed_meanwhile"))));
    }
  }

  private PublicationModel publication(PlanView draft, List<String> refused) {
    Page page = pages.page();
    WrittenPlan before =
        plans.versions(me.actor(), draft.plan()).stream()
            .filter(each -> !each.draft())
            .findFirst()
            .map(PlanView::terms)
            .orElse(WrittenPlan.USUAL);
    PlanReport report = plans.report(me.actor(), draft);
    PlanModel said =
        PlanParts.model(
            page,
            draft,
            List.of(),
            report,
            java.util.Optional.empty(),
            Form.blank(),
            java.util.Optional.empty(),
            PlanModel.Acts.NONE);
    return new PublicationModel(
        PlanParts.path(draft),
        draft.name(page.language()),
        draft.number(),
        draft.revision(),
        PlanParts.period(page, draft),
        PlanParts.changes(page, before, draft.terms()),
        said.findings(),
        said.tests(),
        refused.isEmpty() ? said.problems() : refused);
  }

  private PlanView draft(String id) {
    return plans.draft(me.actor(), PlanId.parse(id));
  }

  private DraftModel model(PlanView draft, Form form) {
    return DraftModel.of(pages.page(), draft, form);
  }

  static long revision(String typed) {
    return typed.matches("\\d{1,9}") ? Long.parseLong(typed) : -1;
  }

  /** Before anything is said about what they typed. */
  private void refuseOthers() {
    if (!plans.writes(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only finance writes plans");
    }
  }

  private void refuseOtherPublishers() {
    if (!plans.publishes(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only finance approvers publish plans");
    }
  }
}
