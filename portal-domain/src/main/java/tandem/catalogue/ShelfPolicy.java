package tandem.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/** Whoever works with the portal sees the shelf; the company's channel managers fill it. */
@ApplicationScoped
class ShelfPolicy {
  void mayLook(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> !user.roles().isEmpty();
          case PartnerUser user -> !user.roles().isEmpty();
        };
    refuseUnless(allowed, "Only people with a role see the shelf");
  }

  void mayFill(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> user.isOneOf(CompanyRole.CHANNEL_MANAGER, CompanyRole.ADMIN);
          case PartnerUser ignored -> false;
        };
    refuseUnless(allowed, "Only channel managers and administrators change products");
  }

  private static void refuseUnless(boolean allowed, String why) {
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", why);
    }
  }
}
