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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.customers.TaxScheme;
import tandem.leads.CustomerNamed;
import tandem.leads.LeadDesk;
import tandem.leads.LeadFacts;
import tandem.leads.LeadId;
import tandem.leads.LeadRequests;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Appeal, longer protection, a corrected customer: a dealer asks, with a reason. */
@Controller
@RequestScoped
@Path("leads")
public class LeadAskPages {
  private static final String PAGE = "leads/ask.jte";
  private static final String KINDS = "{ask:appeal|extension|correction}";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LeadDesk desk;
  @Inject LeadRequests requests;

  @GET
  @Path("{id}/" + KINDS)
  public Response form(@PathParam("id") String id, @PathParam("ask") String code) {
    LeadFacts facts = desk.find(me.actor(), LeadId.parse(id)).facts();
    LeadAsk ask = LeadAsk.of(code).orElseThrow();
    if (!facts.allowed().contains(ask.action())) {
      return pages.onwards("/leads/" + id);
    }
    Map<String, List<String>> values = new HashMap<>();
    values.put("version", List.of(String.valueOf(facts.version())));
    CustomerNamed now = facts.named();
    values.put(
        "customer.tax_id.scheme",
        List.of(now.taxScheme() == null ? TaxScheme.INN.name() : now.taxScheme().name()));
    values.put("customer.tax_id.number", List.of(text(now.taxNumber())));
    values.put("customer.name", List.of(text(now.name())));
    return pages.show(PAGE, model(facts, ask, Form.of(values)));
  }

  @POST
  @Path("{id}/" + KINDS)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @PathParam("id") String id,
      @PathParam("ask") String code,
      MultivaluedMap<String, String> posted) {
    LeadId lead = LeadId.parse(id);
    LeadAsk ask = LeadAsk.of(code).orElseThrow();
    Submission typed = pages.submission(posted);
    try {
      send(lead, ask, typed);
      return pages.onwards("/leads/" + id, Flash.success(ask.sent()));
    } catch (Refusal.Invalid | Refusal.Unprocessable wrong) {
      typed.refusedBy(wrong, field -> field);
    } catch (Refusal.VersionMismatch overtaken) {
      typed.put("version", String.valueOf(overtaken.current()));
      typed.reject("reason", "leads.ask_overtaken");
    } catch (Refusal.Conflict late) {
      typed.rejectWith("reason", pages.words(late));
    }
    return pages.again(PAGE, model(desk.find(me.actor(), lead).facts(), ask, typed.form()));
  }

  private void send(LeadId lead, LeadAsk ask, Submission typed) {
    String reason = typed.raw("reason");
    long version = typed.raw("version").matches("\\d{1,18}") ? number(typed) : -1;
    switch (ask) {
      case APPEAL -> requests.appeal(me.actor(), lead, version, reason);
      case EXTENSION -> requests.askForExtension(me.actor(), lead, version, reason);
      case CORRECTION ->
          requests.askForCorrection(me.actor(), lead, version, customer(typed), reason);
    }
  }

  private static long number(Submission typed) {
    return Long.parseLong(typed.raw("version"));
  }

  private static CustomerNamed customer(Submission typed) {
    Optional<TaxScheme> scheme = typed.choice("customer.tax_id.scheme", TaxScheme.class);
    return new CustomerNamed(
        scheme.orElse(null), typed.raw("customer.tax_id.number"), typed.raw("customer.name"));
  }

  private LeadAskModel model(LeadFacts facts, LeadAsk ask, Form form) {
    Page page = pages.page();
    return new LeadAskModel(
        facts.id().text(),
        facts.customer().orElse(""),
        ask.code(),
        form,
        effects(page, facts, ask),
        ask == LeadAsk.APPEAL ? LeadModel.advice(page, facts) : Optional.empty(),
        ask == LeadAsk.CORRECTION,
        Stream.of(TaxScheme.values())
            .map(scheme -> new Choice(scheme.name(), page.t("leads.scheme." + scheme)))
            .toList());
  }

  private static List<String> effects(Page page, LeadFacts facts, LeadAsk ask) {
    String answer = page.t("leads.ask_answer", facts.promise().answerDays());
    return switch (ask) {
      case APPEAL ->
          List.of(page.t("leads.ask_other_person"), answer, page.t("leads.ask_appeal_once"));
      case EXTENSION ->
          List.of(
              page.t("leads.ask_days", facts.promise().extensionDays()),
              page.t("leads.ask_left", facts.promise().mostExtensions() - facts.extensions()),
              answer,
              page.t("leads.ask_holds"));
      case CORRECTION -> List.of(page.t("leads.ask_check"), page.t("leads.ask_place"), answer);
    };
  }

  private static String text(@org.jspecify.annotations.Nullable String known) {
    return known == null ? "" : known;
  }
}
