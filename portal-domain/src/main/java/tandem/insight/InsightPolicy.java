package tandem.insight;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/** Figures over all partners are the company's. */
@ApplicationScoped
class InsightPolicy {
  void maySeeAll(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user ->
              (user.readsBusiness() || user.is(CompanyRole.ADMIN)) && user.reachesAll();
          case PartnerUser ignored -> false;
        };
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", "Figures over all partners are the company's");
    }
  }

  /** A firm's owner sees the firm's deals, the company's people those of their reach. */
  void maySeeFunnel(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> user.readsBusiness();
          case PartnerUser user -> user.sells() && user.seesAll();
        };
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", "This role does not read figures over deals");
    }
  }
}
