package tandem.commissions;

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
 * Who sees and pays commissions (api-and-security A.6): a partner's administrators, finance people
 * and systems all of the firm's, sellers those of their own deals; of the company finance, auditors
 * and channel managers.
 */
@ApplicationScoped
class EarningsPolicy {

  /** Whose earnings these are: of a firm, perhaps of one seller's deals only. */
  record Reach(Optional<PartnerId> firm, Optional<PersonId> owner) {}

  /** What the actor may read. */
  Reach mayRead(Actor actor) {
    return reach(actor).orElseThrow(() -> refused("This role does not read commissions"));
  }

  boolean reads(Actor actor) {
    return reach(actor).isPresent();
  }

  private static Optional<Reach> reach(Actor actor) {
    return switch (actor) {
      case PartnerUser user when user.worksOnAll() || user.is(PartnerRole.FINANCE) ->
          Optional.of(new Reach(Optional.of(user.firm()), Optional.empty()));
      case PartnerUser user when user.sells() ->
          Optional.of(new Reach(Optional.of(user.firm()), Optional.of(user.person())));
      case CompanyUser user when readsMoney(user) ->
          Optional.of(new Reach(Optional.empty(), Optional.empty()));
      default -> Optional.empty();
    };
  }

  /**
   * The firm that the actor may look at when the wanted one is given; partners always get their
   * own.
   */
  Reach mayReadOf(Actor actor, PartnerId wanted) {
    Reach reach = mayRead(actor);
    if (reach.firm().isPresent() && !reach.firm().get().equals(wanted)) {
      throw new Refusal.NotFound(PartnerId.PREFIX);
    }
    return new Reach(Optional.of(wanted), reach.owner());
  }

  void mayOversee(Actor actor) {
    if (!(actor instanceof CompanyUser user) || !readsMoney(user)) {
      throw refused("Only people of the company see all partners' commissions");
    }
  }

  void mayPay(Actor actor) {
    if (!pays(actor)) {
      throw refused("Only finance approvers pay commissions");
    }
  }

  boolean pays(Actor actor) {
    return actor instanceof CompanyUser user && user.is(CompanyRole.FINANCE_APPROVER);
  }

  /** Bookkeeping is finance's (A.6: runs). */
  void mayRecord(Actor actor) {
    if (!records(actor)) {
      throw refused("Only finance tells what was invoiced and paid");
    }
  }

  boolean records(Actor actor) {
    return actor instanceof CompanyUser user && user.is(CompanyRole.FINANCE);
  }

  private static boolean readsMoney(CompanyUser user) {
    return user.isOneOf(
        CompanyRole.FINANCE,
        CompanyRole.FINANCE_APPROVER,
        CompanyRole.AUDITOR,
        CompanyRole.CHANNEL_MANAGER);
  }

  private static Refusal refused(String why) {
    return new Refusal.Forbidden("role_required", why);
  }
}
