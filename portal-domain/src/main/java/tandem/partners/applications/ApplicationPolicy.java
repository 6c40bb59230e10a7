package tandem.partners.applications;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/**
 * Channel managers decide who becomes a partner; auditors and administrators look on. A firm that
 * applies is in nobody's portfolio yet: whoever sees some firms only sees none that apply.
 */
@ApplicationScoped
class ApplicationPolicy {

  void mayRead(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user ->
              user.isOneOf(CompanyRole.CHANNEL_MANAGER, CompanyRole.AUDITOR, CompanyRole.ADMIN);
          case PartnerUser ignored -> false;
        };
    require(allowed, "Applications are the company's to read");
  }

  void mayDecide(Actor actor) {
    require(decides(actor), "Only channel managers decide on applications");
  }

  boolean decides(Actor actor) {
    return actor instanceof CompanyUser user
        && user.is(CompanyRole.CHANNEL_MANAGER)
        && user.reachesAll();
  }

  private static void require(boolean allowed, String why) {
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", why);
    }
  }
}
