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
import java.util.List;
import java.util.Map;
import tandem.leads.LeadAction;
import tandem.leads.LeadDesk;
import tandem.leads.LeadFacts;
import tandem.leads.LeadId;
import tandem.leads.LeadTransfers;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** A lead is given to a colleague. */
@Controller
@RequestScoped
@Path("leads")
public class LeadTransferPages {
  private static final String PAGE = "leads/transfer.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LeadDesk desk;
  @Inject LeadTransfers transfers;

  @GET
  @Path("{id}/transfer")
  public Response form(@PathParam("id") String id) {
    LeadFacts facts = desk.find(me.actor(), LeadId.parse(id)).facts();
    if (!facts.allowed().contains(LeadAction.TRANSFER)) {
      return pages.onwards("/leads/" + id);
    }
    Form form = Form.of(Map.of("version", List.of(String.valueOf(facts.version()))));
    return pages.show(PAGE, model(facts, form));
  }

  @POST
  @Path("{id}/transfer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response transfer(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    LeadId lead = LeadId.parse(id);
    Submission typed = pages.submission(posted);
    String to = typed.raw("owner_id");
    if (PublicId.parse(PersonId.PREFIX, to).isEmpty()) {
      typed.reject("owner_id", "problem.colleague_unfit");
    }
    if (typed.clean()) {
      try {
        long version = typed.version();
        transfers.transfer(me.actor(), lead, version, PersonId.parse(to), typed.raw("reason"));
        return pages.onwards("/leads", Flash.success("leads.transferred"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      } catch (Refusal.VersionMismatch overtaken) {
        typed.put("version", String.valueOf(overtaken.current()));
        typed.reject("owner_id", "leads.ask_overtaken");
      }
    }
    return pages.again(PAGE, model(desk.find(me.actor(), lead).facts(), typed.form()));
  }

  private LeadTransferModel model(LeadFacts facts, Form form) {
    return new LeadTransferModel(
        facts.id().text(),
        facts.customer().orElseGet(() -> pages.page().t("leads.nameless")),
        form,
        transfers.fit(me.actor(), facts.id()).stream()
            .map(colleague -> new Choice(colleague.id().text(), colleague.name()))
            .toList(),
        facts.deal().isPresent());
  }
}
