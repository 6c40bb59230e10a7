package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import tandem.access.Actor;
import tandem.access.PartnerUser;

/** The deal's own rules, for whatever hangs on it. What may not be seen is {@code not_found}. */
@ApplicationScoped
public class DealAccessPolicy {
  @Inject Deals deals;
  @Inject DealPolicy policy;

  /** Lists that run over deals: {@code role_required} to whoever reads none. */
  public void mayList(Actor actor) {
    policy.mayList(actor);
  }

  public DealRef maySee(Actor actor, DealId id) {
    policy.mayList(actor);
    Deal deal = deals.get(id);
    policy.maySee(actor, deal.owner());
    return ref(deal);
  }

  /** Whoever may write on a deal may do things beside it. */
  public DealRef mayWrite(Actor actor, DealId id, Visibility visibility) {
    policy.mayList(actor);
    Deal deal = deals.get(id);
    policy.mayWrite(actor, deal, visibility);
    return ref(deal);
  }

  /** Whoever moves it: {@code role_required} otherwise. */
  public DealRef mayMove(Actor actor, DealId id) {
    policy.mayList(actor);
    Deal deal = deals.get(id);
    policy.mayMove(actor, deal);
    return ref(deal);
  }

  /** Whether the actor writes on any deal at all. */
  public boolean writes(Actor actor) {
    boolean rests = actor instanceof PartnerUser user && !user.inGoodStanding();
    return DealPolicy.writes(actor) && !rests;
  }

  private static DealRef ref(Deal deal) {
    return new DealRef(deal.id(), deal.partner(), deal.owner(), deal.title(), deal.stage());
  }
}
