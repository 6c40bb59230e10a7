package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * Who may do what with the company's leads and their offers (api-and-security A.6): channel
 * managers and approvers offer, to firms within their reach; a firm's sellers answer for it.
 */
@ApplicationScoped
class OfferPolicy {

  void mayList(Actor actor) {
    switch (actor) {
      case PartnerUser user -> require(user.sells(), "Offers are seen by the firm's sellers");
      case CompanyUser user -> require(user.readsBusiness(), "This role does not read leads");
    }
  }

  PartnerUser mayAnswer(Actor actor) {
    mayList(actor);
    return switch (actor) {
      case PartnerUser user -> {
        user.requireGoodStanding();
        yield user;
      }
      case CompanyUser ignored -> throw roleRequired("An offer is answered by its firm");
    };
  }

  void mayRead(Actor actor) {
    require(
        actor instanceof CompanyUser user && user.readsBusiness(),
        "The company's own leads are the company's to see");
  }

  boolean offers(Actor actor) {
    return actor instanceof CompanyUser user
        && user.isOneOf(CompanyRole.CHANNEL_MANAGER, CompanyRole.APPROVER);
  }

  void mayOffer(Actor actor) {
    require(offers(actor), "Only channel managers and approvers offer leads");
  }

  /** The rules are for all firms: nobody with a narrower scope writes them. */
  boolean writesRules(Actor actor) {
    return actor instanceof CompanyUser user && offers(actor) && user.reachesAll();
  }

  void mayWriteRules(Actor actor) {
    require(writesRules(actor), "Only channel managers and approvers of all firms write the rules");
  }

  /** Somebody with a narrower scope takes back what they entered, not what others offered. */
  void mayRecall(Actor actor, PersonId author) {
    mayOffer(actor);
    require(worksOn(actor, author), "Another channel manager entered this lead");
  }

  private static boolean worksOn(Actor actor, PersonId author) {
    return actor instanceof CompanyUser user && (user.reachesAll() || user.person().equals(author));
  }

  /**
   * @param author who entered the lead; nobody that a firm is told of
   */
  Set<OfferAction> allowed(Actor actor, Optional<PersonId> author, OfferState state) {
    if (state != OfferState.OFFERED) {
      return EnumSet.noneOf(OfferAction.class);
    }
    return switch (actor) {
      case PartnerUser user when user.sells() && user.inGoodStanding() ->
          EnumSet.of(OfferAction.ACCEPT, OfferAction.DECLINE);
      case CompanyUser ignored
          when offers(actor) && author.filter(it -> worksOn(actor, it)).isPresent() ->
          EnumSet.of(OfferAction.RECALL);
      default -> EnumSet.noneOf(OfferAction.class);
    };
  }

  /** Somebody with a narrower scope works with the leads that they entered. */
  Set<CompanyLeadAction> allowed(Actor actor, PersonId author, CompanyLeadState state) {
    return worksOn(actor, author) && offers(actor) && state == CompanyLeadState.OPEN
        ? EnumSet.allOf(CompanyLeadAction.class)
        : EnumSet.noneOf(CompanyLeadAction.class);
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
