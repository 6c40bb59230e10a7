package tandem.web.network;

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
import java.util.Optional;
import tandem.access.PartnerUser;
import tandem.partners.PartnerDirectory;
import tandem.partners.PartnerFilter;
import tandem.partners.PartnerProfile;
import tandem.partners.network.EdgeVisibility;
import tandem.partners.network.Network;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Where a firm stands among the others, as the company sees and decides it. */
@Controller
@RequestScoped
@Path("partners")
public class PlacementPages {
  private static final String PAGE = "network/network.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Network network;
  @Inject PartnerDirectory partners;

  @GET
  @Path("{id}/network")
  public Response look(@PathParam("id") String id) {
    PartnerId firm = PartnerId.parse(id);
    if (me.actor() instanceof PartnerUser user && user.firm().equals(firm)) {
      return pages.onwards("/network");
    }
    return pages.show(PAGE, model(firm, Form.blank()));
  }

  @GET
  @Path("{id}/network/{firm}")
  public Response deals(@PathParam("id") String id, @PathParam("firm") String firm) {
    PartnerId root = PartnerId.parse(id);
    PartnerId below = PartnerId.parse(firm);
    var deals = network.deals(me.actor(), root, below);
    return pages.show(
        "network/deals.jte",
        NetworkParts.deals(
            pages.page(),
            "/partners/" + id + "/network",
            NetworkPages.name(network.downline(me.actor(), root), below),
            deals));
  }

  @POST
  @Path("{id}/network")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response place(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    PartnerId firm = PartnerId.parse(id);
    if (!network.places(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only channel managers place firms");
    }
    Submission typed = pages.submission(posted);
    String upper = typed.raw("upper_id");
    Optional<EdgeVisibility> seen = typed.choice("visibility", EdgeVisibility.class);
    if (!upper.isEmpty() && typed.raw("visibility").isEmpty()) {
      typed.reject("visibility", "form.choice");
    }
    if (typed.clean()) {
      try {
        if (upper.isEmpty()) {
          network.release(me.actor(), firm, typed.version());
        } else {
          network.place(
              me.actor(), firm, typed.version(), PartnerId.parse(upper), seen.orElseThrow());
        }
        return pages.onwards("/partners/" + id + "/network", Flash.success("network.placed"));
      } catch (Refusal.Invalid | Refusal.Conflict refused) {
        typed.refusedBy(refused, "upper_id");
      }
    }
    return pages.again(PAGE, model(firm, typed.form()));
  }

  private NetworkModel model(PartnerId firm, Form form) {
    PartnerProfile profile = partners.find(me.actor(), firm);
    boolean places = network.places(me.actor());
    return NetworkParts.model(
        pages.page(),
        firm.text(),
        profile.facts().name(),
        List.of(),
        network.upper(me.actor(), firm),
        network.downline(me.actor(), firm),
        places ? Optional.of(form) : Optional.empty(),
        profile.version(),
        places ? others(firm) : List.of());
  }

  private List<Choice> others(PartnerId firm) {
    return partners
        .list(me.actor(), PartnerFilter.ALL, PageRequest.first(PageRequest.MAX))
        .rows()
        .stream()
        .filter(row -> !row.facts().id().equals(firm))
        .map(row -> new Choice(row.facts().id().text(), row.facts().name()))
        .toList();
  }
}
