package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.access.StandIn;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * In whose place a decision is made while somebody is away. Both names stand in it, and both are
 * bound: four eyes never become two because one pair is lent. An approver who stands in for a
 * colleague decides in that place where the colleague might decide, and else in their own right;
 * whoever is no approver has only the places of others.
 *
 * <p>Refuses {@code four_eyes_required} to a delegate when everybody for whom they stand in has
 * registered, approved or rejected the lead themselves or does not see its firm, and to one who is
 * no approver and recommended what to decide on it.
 */
@ApplicationScoped
class Deputies {
  @Inject Leads leads;
  @Inject RequestPolicy requests;
  @Inject Recommendations recommendations;

  Optional<StandIn> inPlaceOf(Actor actor, Lead lead) {
    return switch (actor) {
      case PartnerUser ignored -> Optional.empty();
      case CompanyUser user -> {
        Optional<StandIn> away = free(user.standsIn(), lead);
        if (!user.is(CompanyRole.APPROVER) && recommendations.madeBy(user.person(), lead.id())) {
          throw new Refusal.Forbidden(
              "four_eyes_required", "Whoever recommended on a lead does not decide on it");
        }
        if (away.isEmpty() && !user.is(CompanyRole.APPROVER)) {
          throw new Refusal.Forbidden(
              "four_eyes_required", "Whoever is away had a part in it: another person decides");
        }
        yield away;
      }
    };
  }

  /** Whether {@link #inPlaceOf} would let this actor decide: a button that is refused is none. */
  boolean mayDecide(CompanyUser user, Lead lead) {
    return user.is(CompanyRole.APPROVER)
        || (!recommendations.madeBy(user.person(), lead.id())
            && free(user.standsIn(), lead).isPresent());
  }

  /** Of what the stage allows, what is left for who only stands in for others. */
  Set<LeadAction> narrowed(Actor actor, Lead lead, Set<LeadAction> allowed) {
    if (allowed.isEmpty()
        || !(actor instanceof CompanyUser user && user.decidesLeads())
        || mayDecide(user, lead)) {
      return allowed;
    }
    return allowed.contains(LeadAction.RECOMMEND)
        ? EnumSet.of(LeadAction.RECOMMEND)
        : EnumSet.noneOf(LeadAction.class);
  }

  private Optional<StandIn> free(List<StandIn> away, Lead lead) {
    return away.stream()
        .filter(each -> each.everywhere() || leads.within(each.person(), lead))
        .filter(each -> !tookPart(each.person(), lead))
        .findFirst();
  }

  private boolean tookPart(PersonId person, Lead lead) {
    return lead.wasRegisteredBy(person)
        || (lead.stage().waitsForCompany() && leads.saidYes(lead, person))
        || requests.rejectedIt(person, lead);
  }
}
