package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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
