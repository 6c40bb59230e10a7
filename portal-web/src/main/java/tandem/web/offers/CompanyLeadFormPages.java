package tandem.web.offers;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.leads.offers.CompanyLeadAction;
import tandem.leads.offers.CompanyLeadContent;
import tandem.leads.offers.CompanyLeadDesk;
import tandem.leads.offers.CompanyLeadEntry;
import tandem.leads.offers.CompanyLeadId;
import tandem.leads.offers.CompanyLeadView;
import tandem.leads.programmes.ExtraField;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.platform.Refusal;
import tandem.web.leads.LeadFields;
import tandem.web.leads.LeadLinesTyped;
import tandem.web.leads.LeadOptions;
import tandem.web.leads.LeadProgrammeChoice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The company writes down a lead of its own, and mends it while nobody has it. */
@Controller
@RequestScoped
@Path("company-leads")
public class CompanyLeadFormPages {
  private static final String FORM = "offers/form.jte";
  private static final int LONGEST_REGION = 120;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject CompanyLeadEntry entry;
  @Inject CompanyLeadDesk desk;
  @Inject LeadOptions options;
  @Inject LeadProgrammeChoice programmes;

  @GET
  @Path("new")
  public Response blank() {
    entry.admit(me.actor());
    boolean russian = pages.page().language().equals("ru");
    return pages.show(
        FORM,
        model(
            "",
            "",
            Form.of(
                Map.of(
                    "customer.tax_id.scheme", List.of(russian ? "INN" : "VAT"),
                    "currency", List.of(russian ? "RUB" : "EUR"),
                    "lines.0.quantity", List.of("1")))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    if (LeadLinesTyped.pressed(typed, typed.raw("do"))) {
      return pages.show(FORM, model("", "", typed.form()));
    }
    CompanyLeadContent content = read(typed);
    if (clean(typed, content)) {
      try {
        CompanyLeadId id = entry.enter(me.actor(), content);
        return pages.onwards("/company-leads/" + id.text(), Flash.success("company_leads.entered"));
      } catch (Refusal.Invalid | Refusal.Unprocessable | Refusal.Conflict wrong) {
        typed.refusedBy(wrong, path -> LeadFields.fieldOf(wrong, path));
      }
    }
    return pages.again(FORM, model("", "", typed.form()));
  }

  @GET
  @Path("{id}/edit")
  public Response edit(@PathParam("id") String id) {
    CompanyLeadView lead = desk.find(me.actor(), CompanyLeadId.parse(id));
    if (!lead.allowed().contains(CompanyLeadAction.EDIT)) {
      return pages.onwards("/company-leads/" + id);
    }
    Map<String, List<String>> values =
        new HashMap<>(LeadFields.write(lead.content().form(), pages.page().format()).values());
    values.put("version", List.of(String.valueOf(lead.version())));
    Optional.ofNullable(lead.content().region())
        .ifPresent(region -> values.put("region", List.of(region)));
    values.put("hot", List.of(lead.content().hot() ? "yes" : ""));
    return pages.show(FORM, model(id, CompanyLeadModel.name(lead), Form.of(values)));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    entry.admit(me.actor());
    CompanyLeadId lead = CompanyLeadId.parse(id);
    String name = CompanyLeadModel.name(desk.find(me.actor(), lead));
    if (LeadLinesTyped.pressed(typed, typed.raw("do"))) {
      return pages.show(FORM, model(id, name, typed.form()));
    }
    CompanyLeadContent content = read(typed);
    if (clean(typed, content)) {
      try {
        entry.change(me.actor(), lead, typed.version(), content);
        return pages.onwards("/company-leads/" + id, Flash.success("company_leads.changed"));
      } catch (Refusal.Invalid | Refusal.Unprocessable | Refusal.Conflict wrong) {
        typed.refusedBy(wrong, path -> LeadFields.fieldOf(wrong, path));
      } catch (Refusal.VersionMismatch overtaken) {
        typed.put("version", String.valueOf(overtaken.current()));
        typed.reject("customer.name", "leads.ask_overtaken");
      }
    }
    return pages.again(FORM, model(id, name, typed.form()));
  }

  private CompanyLeadContent read(Submission typed) {
    return new CompanyLeadContent(
        LeadFields.read(typed, questions(typed.raw("programme_id"))),
        typed.text("region", LONGEST_REGION).orElse(null),
        typed.ticked("hot"));
  }

  /** All that is wrong is told at once. */
  private boolean clean(Submission typed, CompanyLeadContent content) {
    if (!typed.clean()) {
      typed.alsoWrong(entry.problemsOf(me.actor(), content), LeadFields::fieldOf);
    }
    return typed.clean();
  }

  /** Those of the programme that it was entered under; of the standard one for a new lead. */
  private List<ExtraField> questions(String programme) {
    return programmes.questions(me.actor(), Optional.empty(), programme);
  }

  private CompanyLeadFormModel model(String id, String customer, Form form) {
    return new CompanyLeadFormModel(
        id,
        customer,
        form,
        options.of(me.actor(), pages.page(), ProgrammeTerms.USUAL),
        questions(form.value("programme_id")));
  }
}
