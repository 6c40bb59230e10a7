package tandem.web.leads;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.leads.LeadField;
import tandem.leads.LeadForPartner;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.partners.PartnerDirectory;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** A channel manager registers a lead for a firm: the dealer's form, handed in at once. */
@Controller
@RequestScoped
@Path("partners/{id}/leads")
public class LeadForFirmPages {
  private static final String FORM = "leads/form.jte";
  private static final int LONGEST_ID = 40;

  @PathParam("id")
  String id = "";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LeadForPartner registration;
  @Inject LeadOptions options;
  @Inject LeadProgrammeChoice choice;
  @Inject LeadPrefill prefill;
  @Inject PartnerDirectory partners;

  @GET
  @Path("new")
  public Response blank() {
    boolean russian = pages.page().language().equals("ru");
    return pages.show(
        FORM,
        model(
            Form.of(
                Map.of(
                    "customer.tax_id.scheme", List.of(russian ? "INN" : "VAT"),
                    "currency", List.of(russian ? "RUB" : "EUR"),
                    "lines.0.quantity", List.of("1")))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response press(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    if (typed.raw("do").equals("programme") || LeadLinesTyped.pressed(typed, typed.raw("do"))) {
      return pages.show(FORM, model(typed.form()));
    }
    if (typed.raw("do").equals(LeadPrefill.BUTTON)) {
      Optional<LeadFormModel.Told> told = prefill.fill(me.actor(), typed);
      LeadFormModel model = model(typed.form(), told);
      return typed.clean() ? pages.show(FORM, model) : pages.again(FORM, model);
    }
    Optional<LeadId> lead = register(typed);
    return lead.isPresent()
        ? pages.onwards("/leads/" + lead.get().text(), Flash.success("leads.sent_for_firm"))
        : pages.again(FORM, model(typed.form()));
  }

  private Optional<LeadId> register(Submission typed) {
    LeadForm form =
        LeadFields.read(
            typed, choice.questions(me.actor(), Optional.empty(), typed.raw("programme_id")));
    Optional<String> owner = typed.required("owner_id", LONGEST_ID);
    if (!typed.clean() || owner.isEmpty()) {
      typed.alsoWrong(registration.problemsOf(me.actor(), form), LeadFields::fieldOf);
      return Optional.empty();
    }
    try {
      return Optional.of(
          registration.register(me.actor(), firm(), PersonId.parse(owner.get()), form));
    } catch (Refusal.Invalid | Refusal.Unprocessable refused) {
      typed.refusedBy(refused, path -> LeadFields.fieldOf(refused, path));
    } catch (Refusal.Conflict taken) {
      LeadKeeping.conflict(typed, taken);
    }
    return Optional.empty();
  }

  private PartnerId firm() {
    return PartnerId.parse(id);
  }

  private LeadFormModel model(Form form) {
    return model(form, Optional.empty());
  }

  private LeadFormModel model(Form form, Optional<LeadFormModel.Told> told) {
    Page page = pages.page();
    List<Choice> owners =
        registration.owners(me.actor(), firm()).stream()
            .map(owner -> new Choice(owner.id().text(), owner.name()))
            .toList();
    return new LeadFormModel(
        "",
        "",
        form,
        EnumSet.allOf(LeadField.class),
        Optional.empty(),
        options.of(me.actor(), page, choice.terms(me.actor(), form.value("programme_id"))),
        Optional.of(
            new LeadFormModel.ForFirm(
                id, partners.find(me.actor(), firm()).facts().name(), owners)),
        choice.asking(me.actor(), page, Optional.empty(), form.value("programme_id")),
        Optional.empty(),
        told);
  }
}
