package tandem.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Pages;

/** The first page answers each side's own question. */
@Controller
@RequestScoped
@Path("")
public class HomePages {
  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject DealerHome dealer;
  @Inject CompanyHome company;

  @GET
  public Response home() {
    return switch (me.actor()) {
      case PartnerUser ignored when !pages.page().viewer().readsDeals() ->
          pages.onwards("/developer");
      case PartnerUser user -> pages.show("home/dealer.jte", dealer.of(user, pages.page()));
      case CompanyUser user -> company.show(user);
    };
  }
}
