package tandem.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/** Administrators handle privacy requests, auditors read them (A.6). */
@ApplicationScoped
class PrivacyPolicy {
  void mayRead(Actor actor) {
    allow(actor, CompanyRole.ADMIN, CompanyRole.AUDITOR);
  }

  CompanyUser mayHandle(Actor actor) {
    return allow(actor, CompanyRole.ADMIN);
  }

  private static CompanyUser allow(Actor actor, CompanyRole... roles) {
    return switch (actor) {
      case CompanyUser user when user.isOneOf(roles) -> user;
      case CompanyUser ignored -> throw refused();
      case PartnerUser ignored -> throw refused();
    };
  }

  private static Refusal refused() {
    return new Refusal.Forbidden(
        "role_required", "Only administrators handle privacy requests; auditors read them");
  }
}
