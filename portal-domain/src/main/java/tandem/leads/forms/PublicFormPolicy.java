package tandem.leads.forms;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/** The owner of a firm says where its leads come from. */
@ApplicationScoped
class PublicFormPolicy {
  PartnerUser mayKeep(Actor actor) {
    if (actor instanceof PartnerUser user && user.is(PartnerRole.ADMIN)) {
      return user;
    }
    throw new Refusal.Forbidden("role_required", "Forms are kept by the firm's owner");
  }

  PartnerUser mayChange(Actor actor) {
    PartnerUser user = mayKeep(actor);
    user.requireGoodStanding();
    return user;
  }

  void mayReadLeads(Actor actor) {
    if (!(actor instanceof PartnerUser user && user.sells())) {
      throw new Refusal.Forbidden("role_required", "Leads are seen by the firm's sellers");
    }
  }
}
