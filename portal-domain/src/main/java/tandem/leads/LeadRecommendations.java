package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import tandem.access.Actor;
import tandem.platform.Events;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * A channel manager recommends what to decide on a lead of their portfolio (api-and-security A.6:
 * they decide nothing themselves). Written once; a second thought is a second recommendation. At
 * most {@value #MOST} on one lead.
 *
 * <p>Refusals: {@code role_required}, {@code four_eyes_required} (one's own registration), {@code
 * not_found}, {@code version_mismatch}, {@code transition_not_allowed} (nobody is asked to decide
 * now), {@code too_many_recommendations}, {@code validation_failed}.
 */
@UseCase
@ApplicationScoped
public class LeadRecommendations {
  static final int MOST = 20;
  private static final int MAX_COMMENT = 2000;

  @Inject Leads leads;
  @Inject Recommendations recommendations;
  @Inject LeadPolicy policy;
  @Inject Events events;
  @Inject Clock clock;

  /** Refuses whoever may not, before they are told what is wrong with their form. */
  public void mayRecommend(Actor actor) {
    policy.mayRecommend(actor);
  }

  public void recommend(
      Actor actor, LeadId id, long version, RecommendedVerdict verdict, String comment) {
    policy.mayRecommend(actor);
    Lead lead = leads.get(id);
    if (lead.stage() == LeadStage.DRAFT) {
      throw new Refusal.NotFound(LeadId.PREFIX);
    }
    policy.mayRecommendOn(actor, lead);
    Versions.check(version, lead.version());
    if (!lead.stage().next().contains(LeadStage.REJECTED)) {
      throw new Refusal.Conflict("transition_not_allowed", "Nobody is to decide on it any more");
    }
    new Problems().text("comment", comment, true, MAX_COMMENT).refuse();
    if (recommendations.on(id).size() >= MOST) {
      throw new Refusal.Conflict(
          "too_many_recommendations", "At most " + MOST + " recommendations on a lead");
    }
    Instant now = clock.instant();
    recommendations.add(
        actor, lead, new Recommendation(verdict, comment.strip(), actor.name(), now));
    events.publish(actor, new LeadRecommended(id, verdict, now));
  }
}
