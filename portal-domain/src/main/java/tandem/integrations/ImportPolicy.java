package tandem.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/** Channel managers and administrators of the company who see all firms bring data in. */
@ApplicationScoped
class ImportPolicy {
  void mayImport(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user ->
              user.isOneOf(CompanyRole.CHANNEL_MANAGER, CompanyRole.ADMIN) && user.reachesAll();
          case PartnerUser ignored -> false;
        };
    if (!allowed) {
      throw new Refusal.Forbidden(
          "role_required", "Only channel managers and administrators import");
    }
  }
}
