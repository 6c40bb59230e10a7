package tandem.web.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadDesk;
import tandem.leads.LeadId;
import tandem.leads.LeadPartnerView;
import tandem.leads.LeadRegistration;
import tandem.leads.LeadStage;
import tandem.leads.LeadView;
import tandem.web.leads.review.QueueDesk;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Pages;

/** One lead: its dealer's page, or the reviewer's desk for the company. */
@Controller
@RequestScoped
@Path("leads")
public class LeadPages {
  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LeadDesk desk;
  @Inject LeadRegistration registration;
  @Inject QueueDesk reviewers;

  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id, @QueryParam("do") @Nullable String act) {
    LeadView view = desk.find(me.actor(), LeadId.parse(id));
    return switch (view) {
      case LeadPartnerView own when own.facts().stage() == LeadStage.DRAFT ->
          pages.onwards("/leads/" + id + "/edit");
      case LeadPartnerView own -> pages.show("leads/lead.jte", model(own));
      case LeadCompanyView ignored -> reviewers.record(LeadId.parse(id), act);
    };
  }

  /** People of the company who look as the dealer see what the dealer does not. */
  private LeadModel model(LeadPartnerView own) {
    Optional<LeadCompanyView> besides =
        me.watcher()
            .map(staff -> desk.find(staff, own.facts().id()))
            .filter(LeadCompanyView.class::isInstance)
            .map(LeadCompanyView.class::cast);
    return LeadModel.of(pages.page(), own, besides);
  }

  /** The question before withdrawing, for browsers without dialogs. */
  @GET
  @Path("{id}/withdrawal")
  public Response askBeforeWithdrawing(@PathParam("id") String id) {
    LeadView view = desk.find(me.actor(), LeadId.parse(id));
    return view instanceof LeadPartnerView own
        ? pages.show("leads/withdraw.jte", LeadModel.of(pages.page(), own))
        : pages.onwards("/leads/" + id);
  }

  @POST
  @Path("{id}/withdrawal")
  public Response withdraw(@PathParam("id") String id, @FormParam("version") long version) {
    registration.withdraw(me.actor(), LeadId.parse(id), version);
    return pages.onwards("/leads/" + id, Flash.success("leads.withdrawn"));
  }

  @POST
  @Path("{id}/discard")
  public Response discard(@PathParam("id") String id, @FormParam("version") long version) {
    registration.discard(me.actor(), LeadId.parse(id), version);
    return pages.onwards("/leads", Flash.success("leads.discarded"));
  }
}
