package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * Who may do what with leads (api-and-security A.6). What a partner may not see does not exist for
 * them.
 */
@ApplicationScoped
class LeadPolicy {

  PartnerUser mayRegister(Actor actor) {
    return switch (actor) {
      case PartnerUser user when user.sells() -> {
        user.requireGoodStanding();
        yield user;
      }
      case PartnerUser ignored -> throw roleRequired("Only sellers register leads");
      case CompanyUser ignored -> throw roleRequired("Leads are registered by partners");
    };
  }

  /** A.6: channel managers register for the firms that they see. */
  CompanyUser mayRegisterFor(Actor actor) {
    if (actor instanceof CompanyUser user && user.is(CompanyRole.CHANNEL_MANAGER)) {
      return user;
    }
    throw roleRequired("Only channel managers register leads for a firm");
  }

  void mayList(Actor actor) {
    switch (actor) {
      case PartnerUser user -> require(user.sells(), "Leads are seen by the firm's sellers");
      case CompanyUser user -> require(user.readsBusiness(), "This role does not read leads");
    }
  }

  /** What a register says of customers is the company's to read. */
  void mayReadRegistry(Actor actor) {
    mayList(actor);
    require(actor instanceof CompanyUser, "The registry of customers is the company's");
  }

  /** Whom a firm asked about is the company's to see. */
  void mayReadChecks(Actor actor) {
    if (!(actor instanceof CompanyUser user && user.readsBusiness())) {
      throw roleRequired("Only the company reads what firms asked");
    }
  }

  void maySee(Actor actor, PersonId owner) {
    mayList(actor);
    if (actor instanceof PartnerUser user && !user.reaches(owner)) {
      throw new Refusal.NotFound(LeadId.PREFIX);
    }
  }

  /** What is not handed in is its dealer's alone: nobody of the company reads it, in no way. */
  boolean seesDrafts(Actor actor) {
    return switch (actor) {
      case PartnerUser user -> !user.onlyLooks();
      case CompanyUser ignored -> false;
    };
  }

  void mayWork(Actor actor, Lead lead) {
    maySee(actor, lead.owner());
    switch (actor) {
      case PartnerUser user -> {
        user.requireGoodStanding();
        require(user.worksOn(lead.owner()), "A colleague's lead is worked on by its owner");
      }
      case CompanyUser ignored -> throw roleRequired("A lead is worked on by its partner");
    }
  }

  void mayReview(Actor actor) {
    switch (actor) {
      case CompanyUser user ->
          require(user.decidesLeads(), "Only approvers, or who stands in for one, decide on leads");
      case PartnerUser ignored -> throw roleRequired("Leads are decided by the company");
    }
  }

  /** Nobody decides on what they handed in themselves (A.6, ASVS V2.3.5). */
  void mayDecide(Actor actor, Lead lead) {
    mayReview(actor);
    notOwnRegistration(actor, lead);
  }

  /** Both sides of a conflict are seen by the company only. */
  void mayOverlook(Actor actor) {
    mayList(actor);
    if (actor instanceof PartnerUser) {
      throw roleRequired("The conflict room is the company's");
    }
  }

  /** Those who decide, or recommend, note for one another and write to the firms. */
  void mayNote(Actor actor) {
    mayOverlook(actor);
    require(mayWriteInRoom(actor), "Notes and letters are the deciders'");
  }

  boolean mayWriteInRoom(Actor actor) {
    return actor instanceof CompanyUser user
        && (user.decidesLeads() || user.is(CompanyRole.CHANNEL_MANAGER));
  }

  /** A.6: channel managers recommend what to decide for the firms that they see. */
  void mayRecommend(Actor actor) {
    if (!(actor instanceof CompanyUser user && user.is(CompanyRole.CHANNEL_MANAGER))) {
      throw roleRequired("Only channel managers recommend what to decide");
    }
  }

  void mayRecommendOn(Actor actor, Lead lead) {
    mayRecommend(actor);
    notOwnRegistration(actor, lead);
  }

  private static void notOwnRegistration(Actor actor, Lead lead) {
    if (lead.wasRegisteredBy(actor.person())) {
      throw new Refusal.Forbidden(
          "four_eyes_required", "Whoever registered a lead does not decide on it");
    }
  }

  Set<LeadAction> allowed(Actor actor, Lead lead) {
    return actor instanceof CompanyUser && lead.wasRegisteredBy(actor.person())
        ? EnumSet.noneOf(LeadAction.class)
        : allowed(actor, lead.owner(), lead.stage());
  }

  Set<LeadAction> allowed(Actor actor, PersonId owner, LeadStage stage) {
    Set<LeadAction> actions = EnumSet.noneOf(LeadAction.class);
    switch (actor) {
      case PartnerUser user when user.worksOn(owner) && user.inGoodStanding() -> {
        add(actions, stage.waitsForPartner(), LeadAction.EDIT, LeadAction.SUBMIT);
        add(actions, stage == LeadStage.DRAFT, LeadAction.DISCARD);
        add(actions, stage.next().contains(LeadStage.WITHDRAWN), LeadAction.WITHDRAW);
      }
      case CompanyUser user -> actions.addAll(ofCompany(user, stage));
      default -> {}
    }
    return actions;
  }

  private static Set<LeadAction> ofCompany(CompanyUser user, LeadStage stage) {
    Set<LeadAction> actions = EnumSet.noneOf(LeadAction.class);
    boolean undecided = stage.next().contains(LeadStage.REJECTED);
    if (user.decidesLeads()) {
      add(actions, stage.next().contains(LeadStage.IN_REVIEW), LeadAction.TAKE);
      add(actions, stage.next().contains(LeadStage.APPROVED), LeadAction.APPROVE);
      add(actions, undecided, LeadAction.REJECT);
      add(actions, stage.next().contains(LeadStage.INFO_REQUESTED), LeadAction.REQUEST_INFO);
      add(actions, stage.next().contains(LeadStage.REVOKED), LeadAction.REVOKE);
      add(actions, stage.next().contains(LeadStage.CLOSED_DUPLICATE), LeadAction.CLOSE_DUPLICATE);
      add(actions, stage.next().contains(LeadStage.CLOSED_INCOMPLETE), LeadAction.CLOSE_INCOMPLETE);
    }
    add(actions, undecided && user.is(CompanyRole.CHANNEL_MANAGER), LeadAction.RECOMMEND);
    return actions;
  }

  private static void add(Set<LeadAction> actions, boolean allowed, LeadAction... wanted) {
    if (allowed) {
      actions.addAll(Set.of(wanted));
    }
  }

  private static void require(boolean allowed, String why) {
    if (!allowed) {
      throw roleRequired(why);
    }
  }

  private static Refusal roleRequired(String why) {
    return new Refusal.Forbidden("role_required", why);
  }
}
