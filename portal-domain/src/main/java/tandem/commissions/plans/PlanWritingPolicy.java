package tandem.commissions.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * Finance writes plans, another person, a finance approver, publishes them, and never the same
 * person both (A.6, separation of duties). Firms read the plan that they earn by; their
 * administrators and finance people accept it.
 */
@ApplicationScoped
class PlanWritingPolicy {

  /** Empty: all plans. Refuses {@code role_required} to whoever reads none. */
  Optional<PartnerId> mayRead(Actor actor) {
    return switch (actor) {
      case PartnerUser user
          when user.worksOnAll() || user.sells() || user.is(PartnerRole.FINANCE) ->
          Optional.of(user.firm());
      case CompanyUser user
          when user.isOneOf(
              CompanyRole.FINANCE,
              CompanyRole.FINANCE_APPROVER,
              CompanyRole.AUDITOR,
              CompanyRole.CHANNEL_MANAGER) ->
          Optional.empty();
      default -> throw new Refusal.Forbidden("role_required", "This role does not read plans");
    };
  }

  /** Whoever reads plans tries them, but for auditors, who only read. */
  boolean tries(Actor actor) {
    return !(actor instanceof CompanyUser user)
        || user.isOneOf(
            CompanyRole.FINANCE, CompanyRole.FINANCE_APPROVER, CompanyRole.CHANNEL_MANAGER);
  }

  void mayTry(Actor actor) {
    require(tries(actor), "This role does not try plans");
  }

  boolean writes(Actor actor) {
    return holds(actor, CompanyRole.FINANCE);
  }

  boolean publishes(Actor actor) {
    return holds(actor, CompanyRole.FINANCE_APPROVER);
  }

  boolean accepts(Actor actor) {
    return actor instanceof PartnerUser user
        && (user.is(PartnerRole.ADMIN) || user.is(PartnerRole.FINANCE));
  }

  void mayWrite(Actor actor) {
    require(writes(actor), "Only finance writes plans");
  }

  void mayPublish(Actor actor) {
    require(publishes(actor), "Only finance approvers publish plans");
  }

  /** Refuses {@code four_eyes_required} to whoever wrote it. */
  void mayPublish(Actor actor, Optional<PersonId> author) {
    mayPublish(actor);
    if (author.filter(actor.person()::equals).isPresent()) {
      throw new Refusal.Forbidden(
          "four_eyes_required", "Whoever wrote a version does not publish it");
    }
  }

  PartnerUser mayAccept(Actor actor) {
    if (actor instanceof PartnerUser user && accepts(actor)) {
      return user;
    }
    throw new Refusal.Forbidden(
        "role_required", "Administrators and finance people of a firm accept its plan");
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
