package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * Who may do what with deals (api-and-security A.6). What a partner may not see does not exist for
 * them.
 */
@ApplicationScoped
class DealPolicy {

  void mayList(Actor actor) {
    boolean allowed =
        switch (actor) {
          case PartnerUser user -> user.sells() || user.is(PartnerRole.FINANCE);
          case CompanyUser user -> user.readsBusiness();
        };
    if (!allowed) {
      throw roleRequired("This role does not read deals");
    }
  }

  void maySee(Actor actor, Optional<PersonId> owner) {
    mayList(actor);
    if (actor instanceof PartnerUser user && !owner.map(user::reaches).orElse(user.seesAll())) {
      throw new Refusal.NotFound(DealId.PREFIX);
    }
  }

  /** The company's own deals are seen by those who see all firms: only they may open one. */
  void mayOpenOwn(Actor actor) {
    boolean allowed =
        switch (actor) {
          case PartnerUser ignored -> false;
          case CompanyUser user -> opens(user);
        };
    if (!allowed) {
      throw roleRequired("This role opens no deals of the company's own");
    }
  }

  private static boolean opens(CompanyUser user) {
    return user.reachesAll()
        && user.isOneOf(CompanyRole.CHANNEL_MANAGER, CompanyRole.SALES_MANAGER);
  }

  /**
   * What was passed by, and why, is read by those who answer for it and those who check. Deals of
   * the company's own exist for those only who see all firms.
   */
  void mayReadBypasses(Actor actor) {
    boolean allowed =
        switch (actor) {
          case PartnerUser ignored -> false;
          case CompanyUser user ->
              user.reachesAll()
                  && user.isOneOf(
                      CompanyRole.APPROVER,
                      CompanyRole.CHANNEL_MANAGER,
                      CompanyRole.SALES_MANAGER,
                      CompanyRole.AUDITOR);
        };
    if (!allowed) {
      throw roleRequired("This role does not read what was passed by");
    }
  }

  void mayMove(Actor actor, Deal deal) {
    maySee(actor, deal.owner());
    if (!moves(actor, deal.owner())) {
      throw roleRequired("This role does not move deals");
    }
    actor.requireGoodStanding();
  }

  /** What looks given up is read by those who answer for sales and those who check. */
  void mayReviewLosses(Actor actor) {
    boolean allowed =
        actor instanceof CompanyUser user
            && user.isOneOf(
                CompanyRole.SALES_MANAGER, CompanyRole.CHANNEL_MANAGER, CompanyRole.AUDITOR);
    if (!allowed) {
      throw roleRequired("This role does not look into losses");
    }
  }

  void mayDecideLosses(Actor actor) {
    if (!decidesLosses(actor)) {
      throw roleRequired("Only sales managers decide on losses");
    }
  }

  void mayReopen(Actor actor, Deal deal) {
    maySee(actor, deal.owner());
    if (!decidesLosses(actor)) {
      throw roleRequired("Only sales managers reopen deals");
    }
  }

  private static boolean decidesLosses(Actor actor) {
    return actor instanceof CompanyUser user && user.is(CompanyRole.SALES_MANAGER);
  }

  void mayWrite(Actor actor, Deal deal, Visibility visibility) {
    maySee(actor, deal.owner());
    if (!writes(actor) || (visibility == Visibility.COMPANY && actor instanceof PartnerUser)) {
      throw roleRequired("This role does not write here");
    }
    actor.requireGoodStanding();
  }

  Set<DealAction> allowed(Actor actor, Optional<PersonId> owner, DealStage stage) {
    Set<DealAction> actions = EnumSet.noneOf(DealAction.class);
    if (actor instanceof PartnerUser user && !user.inGoodStanding()) {
      return actions;
    }
    if (stage.isOpen() && moves(actor, owner)) {
      actions.addAll(EnumSet.of(DealAction.EDIT, DealAction.MOVE, DealAction.WIN, DealAction.LOSE));
    }
    if (stage == DealStage.LOST && moves(actor, owner)) {
      actions.add(DealAction.EXPLAIN_LOSS);
    }
    if (!stage.isOpen() && decidesLosses(actor)) {
      actions.add(DealAction.REOPEN);
    }
    if (writes(actor)) {
      actions.add(DealAction.COMMENT);
      if (actor instanceof CompanyUser) {
        actions.add(DealAction.NOTE_INTERNALLY);
      }
    }
    return actions;
  }

  private static boolean moves(Actor actor, Optional<PersonId> owner) {
    return switch (actor) {
      case PartnerUser user -> owner.map(user::worksOn).orElse(user.worksOnAll());
      case CompanyUser user -> user.isOneOf(CompanyRole.CHANNEL_MANAGER, CompanyRole.SALES_MANAGER);
    };
  }

  static boolean writes(Actor actor) {
    return switch (actor) {
      case PartnerUser user -> user.sells();
      case CompanyUser user ->
          user.isOneOf(
              CompanyRole.CHANNEL_MANAGER,
              CompanyRole.SALES_MANAGER,
              CompanyRole.APPROVER,
              CompanyRole.FINANCE,
              CompanyRole.FINANCE_APPROVER);
    };
  }

  private static Refusal roleRequired(String why) {
    return new Refusal.Forbidden("role_required", why);
  }
}
