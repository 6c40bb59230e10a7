package tandem.partners.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/** A firm reads its own certificates; the company records them and sets what needs one. */
@ApplicationScoped
class CertificatePolicy {

  void maySee(Actor actor, PartnerId firm) {
    switch (actor) {
      case PartnerUser user when user.firm().equals(firm) -> {}
      case PartnerUser ignored -> throw new Refusal.NotFound(PartnerId.PREFIX);
      case CompanyUser user ->
          require(user.readsBusiness(), "This role does not read certificates");
    }
  }

  void mayReadRules(Actor actor) {
    boolean allowed =
        switch (actor) {
          case PartnerUser ignored -> true;
          case CompanyUser user -> user.readsBusiness();
        };
    require(allowed, "This role does not read certificates");
  }

  void mayManage(Actor actor) {
    require(manages(actor), "Only channel managers record certificates");
  }

  /** Rules bind every firm: whoever sees some only does not set them. */
  void maySetRules(Actor actor) {
    require(setsRules(actor), "Only channel managers who see all firms set rules");
  }

  boolean setsRules(Actor actor) {
    return manages(actor) && actor instanceof CompanyUser user && user.reachesAll();
  }

  boolean manages(Actor actor) {
    return actor instanceof CompanyUser user && user.is(CompanyRole.CHANNEL_MANAGER);
  }

  private static void require(boolean allowed, String why) {
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", why);
    }
  }
}
