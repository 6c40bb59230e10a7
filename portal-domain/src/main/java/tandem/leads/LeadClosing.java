package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.StandIn;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Problems;
import tandem.platform.Text;
import tandem.platform.UseCase;

/**
 * A reviewer ends a lead otherwise than by a yes or no: takes an approval back, closes one that is
 * there twice, or one whose dealer never answered. The reason is told to the dealer. Refusals:
 * {@code transition_not_allowed}, {@code version_mismatch}, {@code same_reviewer}, {@code
 * four_eyes_required}, {@code validation_failed}: the reason has 1 to 2000 characters.
 */
@UseCase
@ApplicationScoped
public class LeadClosing {
  private static final int MAX_COMMENT = 2000;

  @PersistenceContext EntityManager em;
  @Inject LeadPolicy policy;
  @Inject OpenForReview reviewed;
  @Inject Deputies deputies;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * @param how one that {@link DecisionKind#ends} a lead
   */
  public DecisionId close(Actor actor, LeadId id, long version, DecisionKind how, String why) {
    policy.mayReview(actor);
    Lead lead = reviewed.get(actor, id, version);
    Optional<StandIn> away = deputies.inPlaceOf(actor, lead);
    new Problems().text("comment", why, true, MAX_COMMENT).refuse();
    String words = Text.tidy(why);
    String comment = words == null ? "" : words;
    Instant now = clock.instant();
    LeadClosed closed = lead.close(how.ends().orElseThrow(), comment, now);
    Decision decision =
        new Decision(new DecisionId(ids.next()), lead, how, actor, now)
            .inPlaceOf(away)
            .because(null, comment);
    em.persist(decision);
    events.publish(actor, closed);
    return decision.id();
  }
}
