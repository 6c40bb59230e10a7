package tandem.access.absence;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.platform.Refusal;

/** Approvers give away their own queue; those who may get one, and auditors, look on. */
@ApplicationScoped
class DelegationPolicy {

  void maySee(Actor actor) {
    if (!(actor instanceof CompanyUser user
        && user.isOneOf(CompanyRole.APPROVER, CompanyRole.CHANNEL_MANAGER, CompanyRole.AUDITOR))) {
      throw new Refusal.Forbidden("role_required", "The queue is no business of this role");
    }
  }

  void mayGive(Actor actor) {
    if (!gives(actor)) {
      throw new Refusal.Forbidden("role_required", "Only approvers have a queue to give away");
    }
  }

  boolean gives(Actor actor) {
    return actor instanceof CompanyUser user && user.is(CompanyRole.APPROVER);
  }
}
