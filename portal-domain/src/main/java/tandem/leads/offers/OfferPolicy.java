package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashSet;
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

  /** Whoever decides on leads says that one may be offered, whatever stands against it. */
  boolean confirms(Actor actor) {
    return offers(actor) && actor instanceof CompanyUser user && user.decidesLeads();
  }

  void mayConfirm(Actor actor, PersonId author) {
    mayOffer(actor);
    require(confirms(actor), "Only those who decide on leads confirm it");
    require(worksOn(actor, author), "Another channel manager entered this lead");
  }

  /**
   * How many different people say yes when this one offers what the author wrote down: the author,
   * those who confirmed it, and this one if they decide on leads; nobody as long as none of them
   * decides.
   *
   * @param confirmed who decide on leads and said that it may be offered
   */
  int saysYes(Actor actor, PersonId author, Set<PersonId> confirmed) {
    Set<PersonId> people = new HashSet<>(confirmed);
    if (confirms(actor)) {
      people.add(actor.person());
    }
    if (people.isEmpty()) {
      return 0;
    }
    people.add(author);
    return people.size();
  }

  /**
   * To offer is to decide (A.6). Refuses {@code decision_required} where the programme wants a
   * person and nobody who decides on leads said yes, {@code four_eyes_required} where it wants more
   * different people than said yes.
   *
   * @param people whom the programme wants
   */
  void mayDecide(Actor actor, PersonId author, Set<PersonId> confirmed, int people) {
    int yes = saysYes(actor, author, confirmed);
    if (people > 0 && yes == 0) {
      throw new Refusal.Conflict(
          "decision_required", "Its programme wants a person who decides on leads to offer it");
    }
    if (!enough(yes, people)) {
      throw new Refusal.Forbidden(
          "four_eyes_required", "The programme wants %d different people".formatted(people));
    }
  }

  /** Whether so many different people are enough. */
  static boolean enough(int yes, int people) {
    return yes >= people;
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
    if (!worksOn(actor, author) || !offers(actor) || state != CompanyLeadState.OPEN) {
      return EnumSet.noneOf(CompanyLeadAction.class);
    }
    Set<CompanyLeadAction> allowed = EnumSet.allOf(CompanyLeadAction.class);
    if (!confirms(actor)) {
      allowed.remove(CompanyLeadAction.CONFIRM);
    }
    return allowed;
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
