package tandem.leads.answers;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.platform.Refusal;

/** Those who answer dealers, or know them, write the words; auditors look on. */
@ApplicationScoped
class TemplatePolicy {

  void maySee(Actor actor) {
    require(
        actor instanceof CompanyUser user
            && (writes(user) || user.decidesLeads() || user.is(CompanyRole.AUDITOR)));
  }

  void mayWrite(Actor actor) {
    require(mayWriteAt(actor));
  }

  boolean mayWriteAt(Actor actor) {
    return actor instanceof CompanyUser user && writes(user);
  }

  private static boolean writes(CompanyUser user) {
    return user.isOneOf(CompanyRole.APPROVER, CompanyRole.CHANNEL_MANAGER);
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", "Template answers are the reviewers'");
    }
  }
}
