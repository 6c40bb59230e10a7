package tandem.leads.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * The rules under which leads are decided are no secret among those who work under them. Channel
 * managers write them, approvers publish them, and never the same person both (A.6, separation of
 * duties).
 */
@ApplicationScoped
class ProgrammePolicy {

  void mayRead(Actor actor) {
    boolean allowed =
        switch (actor) {
          case PartnerUser ignored -> true;
          case CompanyUser user -> user.readsBusiness() || user.is(CompanyRole.ADMIN);
        };
    require(allowed, "This role does not read programmes");
  }

  /** Drafts, and what they would have decided. */
  boolean seesDrafts(Actor actor) {
    return actor instanceof CompanyUser user
        && (user.readsBusiness() || user.is(CompanyRole.ADMIN));
  }

  boolean edits(Actor actor) {
    return holds(actor, CompanyRole.CHANNEL_MANAGER);
  }

  boolean publishes(Actor actor) {
    return holds(actor, CompanyRole.APPROVER);
  }

  void mayEdit(Actor actor) {
    require(edits(actor), "Only channel managers write programmes");
  }

  /** Refuses {@code four_eyes_required} to whoever wrote it. */
  void mayPublish(Actor actor, Optional<PersonId> author) {
    require(publishes(actor), "Only approvers publish programmes");
    if (author.filter(actor.person()::equals).isPresent()) {
      throw new Refusal.Forbidden(
          "four_eyes_required", "Whoever wrote a version does not publish it");
    }
  }

  void mayClose(Actor actor) {
    require(publishes(actor), "Only approvers close programmes");
  }

  void mayReplay(Actor actor) {
    boolean allowed = actor instanceof CompanyUser user && user.readsBusiness();
    require(allowed, "Leads of all firms are the company's to see");
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
