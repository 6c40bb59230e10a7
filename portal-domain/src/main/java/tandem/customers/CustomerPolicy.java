package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/**
 * The registry is the company's: a partner who could search it would learn who else sells where.
 * Whoever sees some firms only reads their customers, and enters none: one may be there unseen.
 */
@ApplicationScoped
class CustomerPolicy {
  void mayRead(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> user.readsBusiness();
          case PartnerUser ignored -> false;
        };
    refuseUnless(allowed, "Only people of the company read the customer registry");
  }

  void mayWrite(Actor actor) {
    refuseUnless(writes(actor), "Only channel and sales managers write the customer registry");
  }

  /** What one may not read one does not put right. */
  void mayCorrect(Actor actor) {
    mayRead(actor);
    mayWrite(actor);
  }

  boolean corrects(Actor actor) {
    return writes(actor) && actor instanceof CompanyUser user && user.readsBusiness();
  }

  boolean writes(Actor actor) {
    return switch (actor) {
      case CompanyUser user ->
          user.isOneOf(CompanyRole.CHANNEL_MANAGER, CompanyRole.SALES_MANAGER, CompanyRole.ADMIN)
              && user.reachesAll();
      case PartnerUser ignored -> false;
    };
  }

  private static void refuseUnless(boolean allowed, String why) {
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", why);
    }
  }
}
