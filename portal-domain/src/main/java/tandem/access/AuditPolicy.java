package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.platform.Refusal;

/** Auditors and administrators read the audit log; nobody changes it (A.6). */
@ApplicationScoped
class AuditPolicy {
  void mayReadAudit(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> user.isOneOf(CompanyRole.AUDITOR, CompanyRole.ADMIN);
          case PartnerUser ignored -> false;
        };
    if (!allowed) {
      throw new Refusal.Forbidden(
          "role_required", "Only auditors and administrators read the audit log");
    }
  }
}
