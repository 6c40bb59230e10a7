package tandem.partners.tiers;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/** A firm sees its own tier and the way on; channel managers assign tiers. */
@ApplicationScoped
class TierPolicy {

  void maySee(Actor actor, PartnerId firm) {
    switch (actor) {
      case PartnerUser user when user.firm().equals(firm) -> {}
      case PartnerUser ignored -> throw new Refusal.NotFound(PartnerId.PREFIX);
      case CompanyUser ignored -> mayOversee(actor);
    }
  }

  void mayOversee(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> user.readsBusiness();
          case PartnerUser ignored -> false;
        };
    require(allowed, "Tiers of all firms are the company's to see");
  }

  void mayAssign(Actor actor) {
    require(assigns(actor), "Only channel managers assign tiers");
  }

  boolean assigns(Actor actor) {
    return actor instanceof CompanyUser user && user.is(CompanyRole.CHANNEL_MANAGER);
  }

  private static void require(boolean allowed, String why) {
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", why);
    }
  }
}
