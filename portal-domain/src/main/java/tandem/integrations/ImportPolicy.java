package tandem.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;
import tandem.platform.imports.ImportTarget;

/**
 * Channel managers and administrators of the company who see all firms bring data in; whoever else
 * sees all firms brings in what is the own work of that role, as finance does papers of the books.
 */
@ApplicationScoped
class ImportPolicy {
  @Inject @Any Instance<ImportTarget> targets;

  /** Anything at all. */
  void mayImport(Actor actor) {
    require(importsAll(actor) || targets.stream().anyMatch(target -> owns(actor, target)));
  }

  void mayImport(Actor actor, ImportTarget target) {
    require(importsAll(actor) || owns(actor, target));
  }

  /**
   * @param target its name
   */
  void mayImport(Actor actor, String target) {
    require(
        importsAll(actor)
            || targets.stream().anyMatch(it -> it.name().equals(target) && owns(actor, it)));
  }

  private static boolean importsAll(Actor actor) {
    return switch (actor) {
      case CompanyUser user ->
          user.isOneOf(CompanyRole.CHANNEL_MANAGER, CompanyRole.ADMIN) && user.reachesAll();
      case PartnerUser ignored -> false;
    };
  }

  private static boolean owns(Actor actor, ImportTarget target) {
    return actor instanceof CompanyUser user && user.reachesAll() && target.ownedBy(actor);
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new Refusal.Forbidden(
          "role_required",
          "Only channel managers and administrators import, and finance papers of the books");
    }
  }
}
