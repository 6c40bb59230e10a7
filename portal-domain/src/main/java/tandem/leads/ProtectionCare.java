package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/**
 * Keeps protection alive while its dealer works, and tells the others in time that it ends.
 * Harmless to run twice; a hundred leads a turn keep transactions short.
 */
@UseCase
@ApplicationScoped
public class ProtectionCare {
  static final int AT_ONCE = 100;

  /** So many days before the end it is looked at whether somebody works on it. */
  static final int LOOKS_DAYS_BEFORE = 3;

  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject LeadRequestBook book;
  @Inject Programme programme;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Answers how many it made longer: fewer than {@link #AT_ONCE} means that none is left. */
  @OpenToAll("a job of the system's own")
  public int extendWorkedOn(Caller robot) {
    LocalDate today = programme.today();
    Instant now = clock.instant();
    List<LeadId> worked = book.worked(today.plusDays(LOOKS_DAYS_BEFORE), now, AT_ONCE);
    for (LeadId id : worked) {
      Lead lead = leads.get(id);
      LeadExtended extended = lead.extend(true, today, now);
      em.persist(
          new Decision(new DecisionId(ids.next()), lead, DecisionKind.GRANT, robot, now)
              .protecting(extended.protectedUntil()));
      events.publish(robot, extended);
    }
    return worked.size();
  }

  /** Reminds of the nearest term first, so that nobody is told two at once. */
  @OpenToAll("a job of the system's own")
  public int remind(Caller robot) {
    LocalDate today = programme.today();
    int told = 0;
    for (int days : Programme.REMINDERS.reversed()) {
      for (LeadId id : book.unreminded(today, days, AT_ONCE - told)) {
        events.publish(robot, leads.get(id).remind(days, clock.instant()));
        told++;
      }
    }
    return told;
  }
}
