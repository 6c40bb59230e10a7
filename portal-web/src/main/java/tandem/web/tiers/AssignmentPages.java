package tandem.web.tiers;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.access.PartnerUser;
import tandem.commissions.PlanRates;
import tandem.partners.PartnerDirectory;
import tandem.partners.PartnerTier;
import tandem.partners.tiers.AssignTier;
import tandem.partners.tiers.Tiers;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The tier of one firm, as the company sees and assigns it. */
@Controller
@RequestScoped
@Path("partners")
public class AssignmentPages {
  private static final String PAGE = "tiers/tier.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Tiers tiers;
  @Inject PartnerDirectory partners;
  @Inject PlanRates rates;

  @GET
  @Path("{id}/tier")
  public Response look(@PathParam("id") String id) {
    PartnerId firm = PartnerId.parse(id);
    if (me.actor() instanceof PartnerUser user && user.firm().equals(firm)) {
      return pages.onwards("/tiers");
    }
    String today = pages.page().format().today().toString();
    return pages.show(PAGE, model(firm, Form.of(Map.of("valid_from", List.of(today)))));
  }

  @POST
  @Path("{id}/tier")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response assign(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    PartnerId firm = PartnerId.parse(id);
    if (!tiers.assigns(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only channel managers assign tiers");
    }
    Submission typed = pages.submission(posted);
    Optional<PartnerTier> tier = typed.choice("tier", PartnerTier.class);
    if (typed.raw("tier").isEmpty()) {
      typed.reject("tier", "form.choice");
    }
    Optional<LocalDate> from =
        typed.required("valid_from", 20).isEmpty() ? Optional.empty() : typed.day("valid_from");
    Optional<String> reason = typed.required("reason", 1000);
    if (typed.clean()) {
      try {
        tiers.assign(
            me.actor(),
            firm,
            new AssignTier(tier.orElseThrow(), from.orElse(null), reason.orElse(null)));
        return pages.onwards("/partners/" + id + "/tier", Flash.success("tier.assigned"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      }
    }
    return pages.again(PAGE, model(firm, typed.form()));
  }

  private TierModel model(PartnerId firm, Form form) {
    String name = partners.find(me.actor(), firm).facts().name();
    return TierParts.model(
        pages.page(),
        firm.text(),
        name,
        List.of(),
        tiers.find(me.actor(), firm),
        rates.of(me.actor(), firm),
        Optional.empty(),
        tiers.assigns(me.actor()) ? Optional.of(form) : Optional.empty());
  }
}
