package tandem.access.company;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/** Administrators keep the company's people (A.6); auditors look on. */
@ApplicationScoped
class CompanyPolicy {

  void maySee(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> user.isOneOf(CompanyRole.ADMIN, CompanyRole.AUDITOR);
          case PartnerUser ignored -> false;
        };
    require(allowed && reachesAll(actor));
  }

  void mayKeep(Actor actor) {
    require(keeps(actor));
  }

  boolean keeps(Actor actor) {
    return actor instanceof CompanyUser user && user.is(CompanyRole.ADMIN) && user.reachesAll();
  }

  private static boolean reachesAll(Actor actor) {
    return actor instanceof CompanyUser user && user.reachesAll();
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", "Only administrators keep the company's people");
    }
  }
}
