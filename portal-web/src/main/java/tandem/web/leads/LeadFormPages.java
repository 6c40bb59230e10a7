package tandem.web.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.access.PartnerUser;
import tandem.keycloak.KeptForm;
import tandem.leads.DecisionKind;
import tandem.leads.LeadAction;
import tandem.leads.LeadDesk;
import tandem.leads.LeadFacts;
import tandem.leads.LeadField;
import tandem.leads.LeadId;
import tandem.leads.LeadRegistration;
import tandem.leads.LeadStage;
import tandem.leads.forms.PublicFormDesk;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/**
 * The form of a lead. One address takes all its buttons: save, send, add or remove a product line;
 * so it works without a script, and autosave is the same thing done quietly.
 */
@Controller
@RequestScoped
@Path("leads")
public class LeadFormPages {
  private static final String FORM = "leads/form.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LeadDesk desk;
  @Inject LeadOptions options;
  @Inject LeadProgrammeChoice choice;
  @Inject LeadRegistration registration;
  @Inject LeadKeeping keeping;
  @Inject LeadPrefill prefill;
  @Inject PublicFormDesk forms;
  @Inject HttpServletRequest request;

  @GET
  @Path("new")
  public Response blank() {
    if (!(me.actor() instanceof PartnerUser user) || !user.sells()) {
      throw new Refusal.Forbidden("role_required", "Only sellers register leads");
    }
    Page page = pages.page();
    boolean russian = page.language().equals("ru");
    Form form =
        Form.of(
            Map.of(
                "customer.tax_id.scheme", List.of(russian ? "INN" : "VAT"),
                "currency", List.of(russian ? "RUB" : "EUR"),
                "lines.0.quantity", List.of("1")));
    return pages.show(FORM, model(Optional.empty(), kept(form), ""));
  }

  @GET
  @Path("{id}/edit")
  public Response edit(@PathParam("id") String id) {
    LeadFacts facts = desk.find(me.actor(), LeadId.parse(id)).facts();
    if (!facts.allowed().contains(LeadAction.EDIT)) {
      return pages.onwards("/leads/" + id);
    }
    Form form = LeadFields.write(facts.form(), pages.page().format());
    return pages.show(
        FORM, model(Optional.of(facts), kept(form), String.valueOf(facts.version()), left(facts)));
  }

  /** Who left it, and what they agreed to, of a draft that came by the firm's form. */
  private Optional<LeadFormModel.Told> left(LeadFacts facts) {
    Page page = pages.page();
    return forms
        .left(me.actor(), facts.id())
        .filter(left -> facts.stage() == LeadStage.DRAFT)
        .map(left ->
            new LeadFormModel.Told(
                "info",
                "globe",
                page.t("visitor.left", page.format().moment(left.at())),
                page.t("visitor.agreed", left.consent())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response press(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    String button = typed.raw("do");
    if (button.equals("programme") || LeadLinesTyped.pressed(typed, button)) {
      Optional<LeadFacts> facts = facts(typed);
      return pages.show(FORM, model(facts, shown(facts, typed), typed.raw("version")));
    }
    if (button.equals(LeadPrefill.BUTTON)) {
      return prefilled(typed);
    }
    boolean submit = button.equals("submit");
    Optional<LeadFacts> before = facts(typed);
    try {
      LeadKeeping.Kept kept = keeping.keep(me.actor(), typed, before, submit);
      return pages.onwards(
          submit ? "/leads/" + kept.id().text() : "/leads/" + kept.id().text() + "/edit",
          submit ? sent(kept) : Flash.success("leads.saved"));
    } catch (LeadKeeping.NotClean mistakes) {
      return pages.again(FORM, model(before, shown(before, typed), typed.raw("version")));
    }
  }

  private Response prefilled(Submission typed) {
    Optional<LeadFacts> facts = facts(typed);
    Optional<LeadFormModel.Told> told = prefill.fill(me.actor(), typed);
    LeadFormModel model = model(facts, shown(facts, typed), typed.raw("version"), told);
    return typed.clean() ? pages.show(FORM, model) : pages.again(FORM, model);
  }

  /** Autosave: nothing but "saved" comes back, and where the draft now lives. */
  @POST
  @Path("draft")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response autosave(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    try {
      LeadKeeping.Kept kept = keeping.keep(me.actor(), typed, facts(typed), false);
      Page page = pages.page();
      LeadSaved saved =
          new LeadSaved(
              kept.id().text(),
              kept.version(),
              page.t("form.saved", page.format().moment(page.format().now())));
      Response shown = pages.show("leads/saved.jte", saved);
      return Response.fromResponse(shown)
          .header("HX-Replace-Url", "/leads/" + kept.id().text() + "/edit")
          .build();
    } catch (LeadKeeping.NotClean mistakes) {
      return Response.status(422).entity("leads/unsaved.jte").type(MediaType.TEXT_HTML).build();
    }
  }

  /** What was typed when the session had ended comes back after signing in again. */
  private Form kept(Form form) {
    return KeptForm.take(request, "/leads")
        .map(lost -> Form.of(lost.fields()).over(form))
        .orElse(form);
  }

  /** Closed fields are not sent by browsers; they show what is kept. */
  private Form shown(Optional<LeadFacts> facts, Submission typed) {
    return facts
        .filter(lead -> lead.stage() == LeadStage.INFO_REQUESTED)
        .map(lead -> typed.form().over(LeadFields.write(lead.form(), pages.page().format())))
        .orElseGet(typed::form);
  }

  private Flash sent(LeadKeeping.Kept kept) {
    Page page = pages.page();
    return desk.find(me.actor(), kept.id())
        .facts()
        .dueAt()
        .map(due -> Flash.success("leads.sent_until", page.format().deadline(due)))
        .orElse(Flash.success("leads.sent"));
  }

  private Optional<LeadFacts> facts(Submission typed) {
    String id = typed.raw("id");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(desk.find(me.actor(), LeadId.parse(id)).facts());
  }

  private LeadFormModel model(Optional<LeadFacts> facts, Form form, String version) {
    return model(facts, form, version, Optional.empty());
  }

  private LeadFormModel model(
      Optional<LeadFacts> facts, Form form, String version, Optional<LeadFormModel.Told> told) {
    Page page = pages.page();
    Set<LeadField> open =
        facts.map(LeadFacts::editable).orElseGet(() -> EnumSet.allOf(LeadField.class));
    return new LeadFormModel(
        facts.map(lead -> lead.id().text()).orElse(""),
        version,
        form,
        open,
        facts
            .filter(lead -> lead.stage() == LeadStage.INFO_REQUESTED)
            .flatMap(lead -> question(page, lead)),
        options.of(me.actor(), page, choice.terms(me.actor(), form.value("programme_id"))),
        Optional.empty(),
        choice.asking(me.actor(), page, facts, form.value("programme_id")),
        facts
            .filter(lead -> lead.stage() == LeadStage.DRAFT)
            .flatMap(lead -> registration.preview(me.actor(), lead.form()))
            .map(promise ->
                new LeadFormModel.Preview(
                    promise.people(),
                    page.format().deadline(promise.answerDue()),
                    promise.protectionDays())),
        told);
  }

  static Optional<LeadFormModel.Question> question(Page page, LeadFacts facts) {
    return facts.decisions().stream()
        .filter(decision -> decision.kind() == DecisionKind.REQUEST_INFO)
        .findFirst()
        .map(asked ->
            new LeadFormModel.Question(
                asked.author(),
                page.format().moment(asked.decidedAt()),
                asked.comment().orElse(""),
                LeadTimeline.fields(page, asked.fields())));
  }
}
