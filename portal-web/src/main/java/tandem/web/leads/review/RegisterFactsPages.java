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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.customers.CustomerFacts;
import tandem.customers.CustomerId;
import tandem.customers.FactField;
import tandem.customers.register.RegisterState;
import tandem.leads.CustomerEnrichment;
import tandem.leads.LeadDesk;
import tandem.leads.LeadFacts;
import tandem.leads.LeadId;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** What is known of a lead's customer, and the form that says by hand what is so. */
@Controller
@RequestScoped
@Path("leads")
public class RegisterFactsPages {
  private static final String PAGE = "company/register.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LeadDesk desk;
  @Inject CustomerEnrichment enrichment;
  @Inject CustomerFacts facts;

  @GET
  @Path("{id}/register")
  public Response show(@PathParam("id") String id) {
    return pages.show(PAGE, model(LeadId.parse(id), Form.blank()));
  }

  @POST
  @Path("{id}/register")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    LeadId lead = LeadId.parse(id);
    desk.find(me.actor(), lead);
    Submission typed = pages.submission(posted);
    Optional<FactField> field = typed.choice("field", FactField.class);
    if (field.isEmpty() && typed.clean()) {
      typed.reject("field", "form.required");
    }
    List<CustomerId> customers = enrichment.correctable(me.actor(), lead);
    if (customers.isEmpty()) {
      throw new Refusal.Forbidden("role_required", "Only channel and sales managers say so");
    }
    if (typed.clean()) {
      String value = typed.raw(field.get() == FactField.STATE ? "state" : "value");
      try {
        facts.correct(me.actor(), customers.getFirst(), field.get(), value);
        return pages.onwards("/leads/" + id + "/register", Flash.success("review.fact_kept"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, path -> field.get() == FactField.STATE ? "state" : path);
      }
    }
    return pages.again(PAGE, model(lead, typed.form()));
  }

  private RegisterFactsModel model(LeadId id, Form form) {
    Page page = pages.page();
    LeadFacts lead = desk.find(me.actor(), id).facts();
    RegisterFacts known =
        RegisterFacts.of(
            page,
            enrichment.of(me.actor(), id),
            enrichment.customer(me.actor(), id),
            enrichment.correctable(me.actor(), id).isEmpty() ? "" : "/leads/" + id + "/register");
    return new RegisterFactsModel(
        id.text(),
        lead.customer().orElse("—"),
        known,
        form,
        Stream.of(FactField.values())
            .map(field -> new Choice(field.name(), page.t("review.fact_" + field)))
            .toList(),
        Stream.of(RegisterState.values())
            .map(state ->
                new Choice(
                    state.name(), page.t("review.state_" + state.name().toLowerCase(Locale.ROOT))))
            .toList());
  }
}
