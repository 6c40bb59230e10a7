package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/** Plans promise money: only who may release money publishes them (api-and-security A.6). */
@ApplicationScoped
class PlanPolicy {
  void mayPublish(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> user.is(CompanyRole.FINANCE_APPROVER) && user.reachesAll();
          case PartnerUser ignored -> false;
        };
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", "Only finance approvers publish plans");
    }
  }
}
