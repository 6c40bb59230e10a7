package tandem.partners.network;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/**
 * What is below a firm is seen by whoever runs that firm's side, and by the company; channel
 * managers place firms.
 */
@ApplicationScoped
class NetworkPolicy {

  void maySee(Actor actor, PartnerId firm) {
    switch (actor) {
      case PartnerUser user when user.firm().equals(firm) ->
          require(user.worksOnAll(), "Only the firm's administrators see its dealers");
      case PartnerUser ignored -> throw new Refusal.NotFound(PartnerId.PREFIX);
      case CompanyUser user -> require(user.readsBusiness(), "This role does not read business");
    }
  }

  void mayPlace(Actor actor) {
    require(places(actor), "Only channel managers place firms");
  }

  boolean places(Actor actor) {
    return actor instanceof CompanyUser user && user.is(CompanyRole.CHANNEL_MANAGER);
  }

  private static void require(boolean allowed, String why) {
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", why);
    }
  }
}
