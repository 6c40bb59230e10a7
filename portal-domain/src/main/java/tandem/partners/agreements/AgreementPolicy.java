package tandem.partners.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/**
 * The terms are no secret among those who work under them. A firm is bound by its administrator, a
 * person, and by no program; the company's channel managers and administrators publish.
 */
@ApplicationScoped
class AgreementPolicy {

  void mayRead(Actor actor) {
    boolean allowed =
        switch (actor) {
          case PartnerUser ignored -> true;
          case CompanyUser user -> user.readsBusiness() || user.is(CompanyRole.ADMIN);
        };
    require(allowed, "This role does not read agreements");
  }

  void mayPublish(Actor actor) {
    require(publishes(actor), "Only channel managers and administrators publish agreements");
  }

  boolean publishes(Actor actor) {
    return actor instanceof CompanyUser user
        && user.isOneOf(CompanyRole.CHANNEL_MANAGER, CompanyRole.ADMIN)
        && user.reachesAll();
  }

  void mayOversee(Actor actor) {
    require(actor instanceof CompanyUser, "Who accepted is the company's to see");
    mayRead(actor);
  }

  PartnerUser mayAccept(Actor actor) {
    if (!(actor instanceof PartnerUser user) || !binds(user)) {
      throw roleRequired("Only a firm's administrator accepts for it");
    }
    if (user.standing().rests()) {
      user.requireGoodStanding();
    }
    return user;
  }

  boolean accepts(Actor actor) {
    return actor instanceof PartnerUser user && binds(user) && !user.standing().rests();
  }

  private static boolean binds(PartnerUser user) {
    return user.is(PartnerRole.ADMIN) && !user.is(PartnerRole.SYSTEM);
  }

  private static void require(boolean allowed, String why) {
    if (!allowed) {
      throw roleRequired(why);
    }
  }

  private static Refusal roleRequired(String why) {
    return new Refusal.Forbidden("role_required", why);
  }
}
