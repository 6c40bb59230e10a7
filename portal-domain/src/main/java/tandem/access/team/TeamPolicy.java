package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/**
 * Who looks after the people of a firm (api-and-security A.6): its owner, and the company's
 * administrators. Another firm does not exist.
 */
@ApplicationScoped
class TeamPolicy {

  void mayManage(Actor actor, PartnerId firm) {
    boolean allowed =
        switch (actor) {
          case PartnerUser user when !user.firm().equals(firm) ->
              throw new Refusal.NotFound(PartnerId.PREFIX);
          case PartnerUser user -> user.is(PartnerRole.ADMIN);
          case CompanyUser user -> user.is(CompanyRole.ADMIN);
        };
    if (!allowed) {
      throw new Refusal.Forbidden(
          "role_required", "Only the owner of a firm looks after its people");
    }
  }

  /** A firm that rests lets nobody new in; whoever leaves may still be taken out. */
  void mayEnlarge(Actor actor, PartnerId firm) {
    mayManage(actor, firm);
    actor.requireGoodStanding();
  }
}
