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

  /** Leads whose protection ends soon though their dealer works: at most {@link #AT_ONCE}. */
  @OpenToAll("a job of the system's own")
  public List<LeadId> worked(Caller robot) {
    return book.worked(programme.today(), LOOKS_DAYS_BEFORE, clock.instant(), AT_ONCE);
  }

  /**
   * Makes protection longer if that is still right, each lead in a transaction of its own: one that
   * the database refuses must not hold up the others. Refuses {@code protected_by_another_lead}.
   */
  @OpenToAll("a job of the system's own")
  public void extend(Caller robot, LeadId id) {
    LocalDate today = programme.today();
    if (!book.stillWorked(id, today, LOOKS_DAYS_BEFORE, clock.instant())) {
      return;
    }
    leads.lockCustomerOf(id);
    if (leads.protectedOther(id).isPresent()) {
      return; // of two who protect the same only people can choose
    }
    Instant now = clock.instant();
    Lead lead = leads.get(id);
    LeadExtended extended = lead.extend(true, today, now);
    em.persist(
        new Decision(new DecisionId(ids.next()), lead, DecisionKind.GRANT, robot, now)
            .protecting(extended.protectedUntil()));
    events.publish(robot, extended);
    em.flush();
  }

  /** Reminds of the nearest term first, so that nobody is told two at once. */
  @OpenToAll("a job of the system's own")
  public int remind(Caller robot) {
    LocalDate today = programme.today();
    int told = 0;
    for (int days : Programme.REMINDERS.reversed()) {
      for (LeadId id : book.unreminded(today, days, AT_ONCE - told)) {
        events.publish(robot, leads.get(id).expiring(clock.instant()));
        book.reminded(id, days);
        told++;
      }
    }
    return told;
  }
}
