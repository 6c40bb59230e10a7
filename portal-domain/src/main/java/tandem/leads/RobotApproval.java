package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Ids;

/** A rule says yes instead of a person; the decision is kept like any other. */
@ApplicationScoped
class RobotApproval {
  @PersistenceContext EntityManager em;
  @Inject LeadProgrammes programmes;
  @Inject Lanes lanes;
  @Inject Programme programme;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Whoever calls has looked that nothing stands against it. */
  void approve(Caller robot, Lead lead, Optional<String> why) {
    lead.answered(programmes.calendar(lead), clock.instant());
    grant(robot, lead, why);
  }

  /** The same where nobody waited for an answer: it counts in no statistics of answers. */
  void grant(Caller robot, Lead lead, Optional<String> why) {
    Instant now = clock.instant();
    LocalDate today = programme.today();
    LocalDate until = today.plusDays(programmes.protectionDays(lead));
    lanes.enter(lead);
    LeadApproved approved = lead.approve(until, today, now);
    em.persist(
        new Decision(new DecisionId(ids.next()), lead, DecisionKind.APPROVE, robot, now)
            .because(null, why.orElse(null))
            .protecting(until));
    events.publish(robot, approved);
  }
}
