package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/** Who keeps a firm's webhooks (api-and-security A.6): its owner, its developers, its systems. */
@ApplicationScoped
class WebhookPolicy {

  /** Answers whose they are. */
  PartnerId mayKeep(Actor actor) {
    if (actor instanceof PartnerUser user
        && (user.worksOnAll() || user.is(PartnerRole.DEVELOPER))) {
      return user.firm();
    }
    throw new Refusal.Forbidden(
        "role_required",
        actor instanceof CompanyUser
            ? "Webhooks are a firm's own"
            : "Only owners, developers and systems keep a firm's webhooks");
  }

  /** A firm that rests gets no new endpoint and no new secret; it may still switch off. */
  PartnerId mayAdd(Actor actor) {
    PartnerId firm = mayKeep(actor);
    actor.requireGoodStanding();
    return firm;
  }
}
