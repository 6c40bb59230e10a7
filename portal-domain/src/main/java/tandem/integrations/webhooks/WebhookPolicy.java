package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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

  /**
   * Whether an endpoint is told what happened, or only that it did. Whoever sees all of the firm's
   * records may have them sent; to an address of somebody who does not, they go when an owner says
   * so.
   *
   * @param now as it is; of a new endpoint as its maker may have it
   * @param wanted empty when nothing is said
   */
  boolean fullData(Actor actor, boolean now, Optional<Boolean> wanted) {
    boolean full = wanted.orElse(now);
    if (full && !now) {
      requireGiving(actor);
    }
    return full;
  }

  void requireGiving(Actor actor) {
    if (!mayGiveData(actor)) {
      throw new Refusal.Forbidden(
          "role_required", "Only an owner lets an endpoint have the firm's records");
    }
  }

  boolean mayGiveData(Actor actor) {
    return actor instanceof PartnerUser user && user.is(PartnerRole.ADMIN);
  }

  boolean seesRecords(Actor actor) {
    return actor instanceof PartnerUser user && user.worksOnAll();
  }

  /** A firm that rests gets no new endpoint and no new secret; it may still switch off. */
  PartnerId mayAdd(Actor actor) {
    PartnerId firm = mayKeep(actor);
    actor.requireGoodStanding();
    return firm;
  }
}
