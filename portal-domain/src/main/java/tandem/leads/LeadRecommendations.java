package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;
import tandem.platform.persistence.Listing;

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

  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject LeadPolicy policy;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

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
    if (on(id).size() >= MOST) {
      throw new Refusal.Conflict(
          "too_many_recommendations", "At most " + MOST + " recommendations on a lead");
    }
    Instant now = clock.instant();
    em.createNativeQuery(
            "insert into lead_recommendation (id, lead_id, partner_id, verdict, comment, author_id, author_name, at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, ids.next())
        .setParameter(2, id.value())
        .setParameter(3, lead.partner().value())
        .setParameter(4, verdict.name())
        .setParameter(5, Text.tidy(comment))
        .setParameter(6, actor.person().value())
        .setParameter(7, actor.name())
        .setParameter(8, Timestamp.from(now))
        .executeUpdate();
    events.publish(actor, new LeadRecommended(id, verdict, now));
  }

  /** The newest first. */
  List<Recommendation> on(LeadId lead) {
    return Listing.of(em, "select verdict, comment, author_name, at from lead_recommendation")
        .where("lead_id = ?", lead.value())
        .orderedBy("at desc, id desc")
        .stream()
        .map(row ->
            new Recommendation(
                RecommendedVerdict.valueOf(row.text(0)), row.text(1), row.text(2), row.instant(3)))
        .toList();
  }
}
