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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.leads.offers.AssignmentRules;
import tandem.leads.offers.CompanyLeadDesk;
import tandem.leads.offers.CompanyLeadEntry;
import tandem.leads.offers.CompanyLeadId;
import tandem.leads.offers.OfferId;
import tandem.leads.offers.OfferLists;
import tandem.leads.offers.OfferView;
import tandem.leads.offers.Offering;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/**
 * The company offers a lead of its own: a dry run of the rules, then to the best or to one by hand.
 */
@Controller
@RequestScoped
@Path("company-leads")
public class OfferingPages {
  private static final String PAGE = "offers/candidates.jte";
  private static final int LONGEST_COMMENT = 1000;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject CompanyLeadDesk desk;
  @Inject CompanyLeadEntry entry;
  @Inject Offering offering;
  @Inject AssignmentRules rules;
  @Inject OfferLists offers;

  @GET
  @Path("{id}/candidates")
  public Response candidates(@PathParam("id") String id) {
    boolean onwards = rules.find(me.actor()).terms().reoffer();
    return pages.show(
        PAGE, model(id, onwards ? Form.of(Map.of("reoffer", List.of("yes"))) : Form.blank()));
  }

  @POST
  @Path("{id}/offers")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response offer(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    String firm = typed.raw("partner_id");
    try {
      OfferId offer =
          offering.offer(
              me.actor(),
              CompanyLeadId.parse(id),
              typed.version(),
              firm.isEmpty() ? Optional.empty() : Optional.of(PartnerId.parse(firm)),
              Optional.of(typed.ticked("reoffer")));
      OfferView made = offers.find(me.actor(), offer);
      return pages.onwards(
          "/company-leads/" + id,
          Flash.success(
              "company_leads.is_offered", pages.page().format().deadline(made.facts().due())));
    } catch (Refusal.Conflict
        | Refusal.VersionMismatch
        | Refusal.Invalid
        | Refusal.Unprocessable refused) {
      typed.rejectWith("offer", pages.words(refused));
      return pages.conflict(PAGE, model(id, typed.form()));
    }
  }

  @POST
  @Path("{id}/recall")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response recall(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    entry.admit(me.actor());
    Submission typed = pages.submission(posted);
    Optional<String> comment = typed.text("comment", LONGEST_COMMENT);
    try {
      offering.recall(
          me.actor(),
          OfferId.parse(typed.raw("offer_id")),
          typed.version(),
          comment.orElse(null),
          typed.ticked("reoffer"));
      return pages.onwards("/company-leads/" + id, Flash.success("company_leads.recalled"));
    } catch (Refusal.Invalid wrong) {
      typed.refusedBy(wrong, field -> field);
      return pages.again(
          CompanyLeadPages.PAGE,
          CompanyLeadModel.of(
              pages.page(), desk.find(me.actor(), CompanyLeadId.parse(id)), typed.form()));
    } catch (Refusal.Conflict | Refusal.VersionMismatch overtaken) {
      return pages.onwards("/company-leads/" + id, Flash.warning("company_leads.not_recalled"));
    }
  }

  private CandidatesModel model(String id, Form form) {
    CompanyLeadId lead = CompanyLeadId.parse(id);
    return CandidatesModel.of(
        pages.page(), desk.find(me.actor(), lead), desk.candidates(me.actor(), lead), form);
  }
}
