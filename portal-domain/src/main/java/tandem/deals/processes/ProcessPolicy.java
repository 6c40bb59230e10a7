package tandem.deals.processes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * How the company sells is no secret among those who sell with it. Sales managers write processes,
 * approvers publish them, and never the same person both (A.6, separation of duties).
 */
@ApplicationScoped
class ProcessPolicy {

  void mayRead(Actor actor) {
    boolean allowed =
        switch (actor) {
          case PartnerUser ignored -> true;
          case CompanyUser user -> user.readsBusiness() || user.is(CompanyRole.ADMIN);
        };
    require(allowed, "This role does not read processes");
  }

  /** Drafts, and what they would change. */
  boolean seesDrafts(Actor actor) {
    return actor instanceof CompanyUser user
        && (user.readsBusiness() || user.is(CompanyRole.ADMIN));
  }

  void maySeeEffect(Actor actor) {
    boolean allowed = actor instanceof CompanyUser user && user.readsBusiness();
    require(allowed, "Deals of all firms are the company's to see");
  }

  /** Deals are counted as far as their reader sees them. */
  void mayMeasure(Actor actor) {
    boolean allowed =
        switch (actor) {
          case PartnerUser user -> user.sells() && user.seesAll();
          case CompanyUser user -> user.readsBusiness();
        };
    require(allowed, "This role does not read deals");
  }

  boolean measures(Actor actor) {
    return switch (actor) {
      case PartnerUser user -> user.sells() && user.seesAll();
      case CompanyUser user -> user.readsBusiness();
    };
  }

  boolean edits(Actor actor) {
    return holds(actor, CompanyRole.SALES_MANAGER);
  }

  boolean publishes(Actor actor) {
    return holds(actor, CompanyRole.APPROVER);
  }

  void mayEdit(Actor actor) {
    require(edits(actor), "Only sales managers write processes");
  }

  void mayPublish(Actor actor) {
    require(publishes(actor), "Only approvers publish processes");
  }

  /** Refuses {@code four_eyes_required} to all who wrote it. */
  void mayPublish(Actor actor, Set<PersonId> writers) {
    mayPublish(actor);
    if (writers.contains(actor.person())) {
      throw new Refusal.Forbidden(
          "four_eyes_required", "Whoever wrote a version does not publish it");
    }
  }

  private static boolean holds(Actor actor, CompanyRole role) {
    return actor instanceof CompanyUser user && user.is(role) && user.reachesAll();
  }

  private static void require(boolean allowed, String why) {
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", why);
    }
  }
}
