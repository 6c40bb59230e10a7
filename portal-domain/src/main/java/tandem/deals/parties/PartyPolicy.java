package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.deals.DealAction;
import tandem.deals.DealCompanyView;
import tandem.deals.DealView;
import tandem.platform.Refusal;

/**
 * Who may do what with other firms on a deal (api-and-security A.6, row "participants, splits"):
 * channel and sales managers invite and share out, whoever works on the deal opens it to others, a
 * firm's sellers answer for it.
 */
@ApplicationScoped
class PartyPolicy {

  void mayList(Actor actor) {
    switch (actor) {
      case PartnerUser user -> require(user.sells(), "Parts in deals are seen by the sellers");
      case CompanyUser user -> require(user.readsBusiness(), "This role does not read deals");
    }
  }

  /** Whoever sees a deal of their firm's sees which firms are on it. */
  boolean readsForFirm(Actor actor) {
    return actor instanceof PartnerUser;
  }

  /**
   * Whoever sees a deal for the company sees the firms within their reach on it, and the shares.
   */
  boolean readsForCompany(Actor actor) {
    return actor instanceof CompanyUser;
  }

  PartnerUser mayAnswer(Actor actor) {
    mayList(actor);
    return switch (actor) {
      case PartnerUser user -> {
        user.requireGoodStanding();
        yield user;
      }
      case CompanyUser ignored -> throw roleRequired("An invitation is answered by its firm");
    };
  }

  boolean invites(Actor actor) {
    return actor instanceof CompanyUser user
        && user.isOneOf(CompanyRole.CHANNEL_MANAGER, CompanyRole.SALES_MANAGER);
  }

  void mayInvite(Actor actor) {
    require(invites(actor), "Only channel and sales managers invite other firms to a deal");
  }

  /** Refuses {@code transition_not_allowed} once the deal is closed. */
  void mayInviteTo(Actor actor, DealView deal) {
    mayInvite(actor);
    if (deal.facts().closedAt().isPresent()) {
      throw new Refusal.Conflict("transition_not_allowed", "The deal is closed");
    }
  }

  /** Its firm's people open a firm's deal, the company its own. */
  boolean shares(Actor actor, DealView deal) {
    boolean own =
        switch (actor) {
          case PartnerUser ignored -> true;
          case CompanyUser ignored ->
              deal instanceof DealCompanyView inside && inside.partner().isEmpty();
        };
    return own && deal.facts().allowed().contains(DealAction.EDIT);
  }

  void mayShare(Actor actor, DealView deal) {
    actor.requireGoodStanding();
    if (deal.facts().closedAt().isPresent()) {
      throw new Refusal.Conflict("transition_not_allowed", "The deal is closed");
    }
    require(shares(actor, deal), "A deal is opened to others by whoever works on it");
  }

  Set<PartyAction> allowed(Actor actor, PartyState state) {
    return switch (actor) {
      case PartnerUser user when user.sells() && user.inGoodStanding() ->
          switch (state) {
            case PENDING -> EnumSet.of(PartyAction.ACCEPT, PartyAction.REJECT);
            case ACCEPTED -> EnumSet.of(PartyAction.LEAVE);
            default -> EnumSet.noneOf(PartyAction.class);
          };
      case CompanyUser user when invites(user) ->
          switch (state) {
            case PENDING -> EnumSet.of(PartyAction.CHANGE, PartyAction.WITHDRAW);
            case ACCEPTED -> EnumSet.of(PartyAction.CHANGE, PartyAction.REMOVE);
            default -> EnumSet.noneOf(PartyAction.class);
          };
      default -> EnumSet.noneOf(PartyAction.class);
    };
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
