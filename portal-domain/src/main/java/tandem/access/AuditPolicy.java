package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.platform.Refusal;

/**
 * Auditors and administrators read the audit log, a firm's administrator that of their own firm;
 * nobody changes it (A.6). Which rows a firm sees is row security's to say.
 */
@ApplicationScoped
class AuditPolicy {
  void mayReadAudit(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> auditsCompany(user);
          case PartnerUser user -> user.is(PartnerRole.ADMIN);
        };
    if (!allowed) {
      throw new Refusal.Forbidden(
          "role_required", "Auditors and administrators read the audit log");
    }
  }

  /** The chain is the company's: what it covers is more than any firm may see. */
  void mayVerify(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> auditsCompany(user) && user.reachesAll();
          case PartnerUser ignored -> false;
        };
    if (!allowed) {
      throw new Refusal.Forbidden(
          "role_required", "Only the company's auditors and administrators verify the audit log");
    }
  }

  private static boolean auditsCompany(CompanyUser user) {
    return user.isOneOf(CompanyRole.AUDITOR, CompanyRole.ADMIN);
  }
}
