package tandem.access.review;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/** Administrators review all access (A.6: members, API clients); auditors look on. */
@ApplicationScoped
class ReviewPolicy {
  void maySee(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user ->
              user.isOneOf(CompanyRole.ADMIN, CompanyRole.AUDITOR) && user.reachesAll();
          case PartnerUser ignored -> false;
        };
    require(allowed);
  }

  void mayDecide(Actor actor) {
    require(decides(actor));
  }

  boolean decides(Actor actor) {
    return actor instanceof CompanyUser user && user.is(CompanyRole.ADMIN) && user.reachesAll();
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", "Administrators and auditors review all access");
    }
  }
}
