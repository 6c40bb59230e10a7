package tandem.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import tandem.access.PartnerUser;
import tandem.partners.network.DownlineFirm;
import tandem.partners.network.Network;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.web.firm.FirmTabs;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Pages;

/** A dealer's own dealers. */
@Controller
@RequestScoped
@Path("network")
public class NetworkPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Network network;

  @GET
  public Response below() {
    if (!(me.actor() instanceof PartnerUser user)) {
      return pages.onwards("/partners");
    }
    return pages.show(
        "network/network.jte",
        NetworkParts.model(
            pages.page(),
            "",
            user.firmName(),
            FirmTabs.NETWORK.tabs(pages.page()),
            network.upper(user, user.firm()),
            network.downline(user, user.firm()),
            Optional.empty(),
            0,
            List.of()));
  }

  @GET
  @Path("{firm}")
  public Response deals(@PathParam("firm") String firm) {
    if (!(me.actor() instanceof PartnerUser user)) {
      throw new Refusal.NotFound(PartnerId.PREFIX);
    }
    PartnerId below = PartnerId.parse(firm);
    var deals = network.deals(user, user.firm(), below);
    return pages.show(
        "network/deals.jte",
        NetworkParts.deals(
            pages.page(), "/network", name(network.downline(user, user.firm()), below), deals));
  }

  static String name(List<DownlineFirm> below, PartnerId firm) {
    return below.stream()
        .filter(each -> each.id().equals(firm))
        .findFirst()
        .map(DownlineFirm::name)
        .orElse("");
  }
}
