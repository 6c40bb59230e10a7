package tandem.access.clients;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/**
 * Who keeps the machine clients of a firm (api-and-security A.6): its owner, its developers, and
 * the company's administrators. A machine client keeps none, itself included.
 */
@ApplicationScoped
class ClientPolicy {

  void mayKeep(Actor actor, PartnerId firm) {
    boolean allowed =
        switch (actor) {
          case PartnerUser user when !user.firm().equals(firm) ->
              throw new Refusal.NotFound(PartnerId.PREFIX);
          case PartnerUser user -> user.is(PartnerRole.ADMIN) || user.is(PartnerRole.DEVELOPER);
          case CompanyUser user -> user.is(CompanyRole.ADMIN);
        };
    if (!allowed) {
      throw new Refusal.Forbidden(
          "role_required", "Only owners and developers keep a firm's machine clients");
    }
  }

  /** A firm that rests gets no new client and no new key; what it has may still be taken away. */
  void mayAdd(Actor actor, PartnerId firm) {
    mayKeep(actor, firm);
    actor.requireGoodStanding();
  }
}
