package tandem.leads.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * Owners, managers and systems of a firm bring leads in; a manager undoes what they brought in
 * themselves, an owner all of the firm's.
 */
@ApplicationScoped
class LeadImportPolicy {
  PartnerUser mayImport(Actor actor) {
    PartnerUser user = mayRead(actor);
    user.requireGoodStanding();
    return user;
  }

  /** The firm's systems do what its owner does. */
  static boolean imports(Set<PartnerRole> roles) {
    return roles.contains(PartnerRole.ADMIN)
        || roles.contains(PartnerRole.MANAGER)
        || roles.contains(PartnerRole.SYSTEM);
  }

  PartnerUser mayRead(Actor actor) {
    if (actor instanceof PartnerUser user && imports(user.roles())) {
      return user;
    }
    throw new Refusal.Forbidden("role_required", "Owners and managers of a firm import leads");
  }

  PartnerUser mayChange(Actor actor, PersonId author) {
    PartnerUser user = mayImport(actor);
    if (!user.worksOnAll() && !user.person().equals(author)) {
      throw new Refusal.Forbidden("role_required", "A colleague's import is theirs or the owner's");
    }
    return user;
  }
}
