package tandem.partners;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/**
 * Who sees firms (api-and-security A.6): people of the company all of them, people of a firm their
 * own. Another firm does not exist for them.
 */
@ApplicationScoped
class PartnerPolicy {

  void mayList(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> user.readsBusiness() || user.is(CompanyRole.ADMIN);
          case PartnerUser ignored -> false;
        };
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", "The register of firms is the company's");
    }
  }

  void maySee(Actor actor, PartnerId firm) {
    switch (actor) {
      case PartnerUser user when user.firm().equals(firm) -> {}
      case PartnerUser ignored -> throw new Refusal.NotFound(PartnerId.PREFIX);
      case CompanyUser ignored -> mayList(actor);
    }
  }

  /** Whoever reads the business may see it with a firm's eyes, too; a look changes nothing. */
  void mayViewAs(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> user.readsBusiness();
          case PartnerUser ignored -> false;
        };
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", "This role does not look as a partner");
    }
  }

  /** Channel managers look after partnerships; administrators may stop one at once. */
  void mayManage(Actor actor) {
    boolean allowed =
        switch (actor) {
          case CompanyUser user -> manages(user);
          case PartnerUser ignored -> false;
        };
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", "Only channel managers change a partnership");
    }
  }

  boolean manages(Actor actor) {
    return actor instanceof CompanyUser user
        && user.isOneOf(CompanyRole.CHANNEL_MANAGER, CompanyRole.ADMIN);
  }

  /** Administrators keep people and firms, and see no business (A.6). */
  boolean seesWork(Actor actor) {
    return switch (actor) {
      case CompanyUser user -> user.readsBusiness();
      case PartnerUser user -> user.seesAll();
    };
  }
}
