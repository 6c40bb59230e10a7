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
import tandem.leads.offers.CompanyLeadDesk;
import tandem.leads.offers.CompanyLeadId;
import tandem.leads.offers.ConfirmReason;
import tandem.leads.offers.OfferConfirming;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Before a lead of the company's is offered: what stands against it, looked at by a person. */
@Controller
@RequestScoped
@Path("company-leads")
public class OfferEvidencePages {
  private static final String PAGE = "offers/evidence.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject CompanyLeadDesk desk;
  @Inject OfferConfirming confirming;

  @GET
  @Path("{id}/evidence")
  public Response show(@PathParam("id") String id) {
    return pages.show(PAGE, model(id, Form.blank()));
  }

  @POST
  @Path("{id}/confirmations")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    confirming.admit(me.actor());
    Submission typed = pages.submission(posted);
    String reason = typed.raw("reason_code");
    try {
      confirming.confirm(
          me.actor(),
          CompanyLeadId.parse(id),
          typed.version(),
          typed.raw("token"),
          reason.isEmpty() ? null : typed.choice("reason_code", ConfirmReason.class).orElse(null));
      return pages.onwards(
          "/company-leads/" + id + "/candidates", Flash.success("company_leads.confirmed"));
    } catch (Refusal.Invalid wrong) {
      typed.refusedBy(wrong, field -> field);
      return pages.again(PAGE, model(id, typed.form()));
    } catch (Refusal.Conflict | Refusal.VersionMismatch overtaken) {
      typed.rejectWith("reason_code", pages.words(overtaken));
      return pages.conflict(PAGE, model(id, typed.form()));
    }
  }

  private CompanyLeadEvidenceModel model(String id, Form form) {
    CompanyLeadId lead = CompanyLeadId.parse(id);
    return CompanyLeadEvidenceModel.of(
        pages.page(), desk.find(me.actor(), lead), desk.evidence(me.actor(), lead), form);
  }
}
