package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/**
 * Ends protection that ran out. Harmless to run twice; a hundred leads a turn keep transactions
 * short.
 */
@UseCase
@ApplicationScoped
public class LeadExpiry {
  static final int AT_ONCE = 100;

  @Inject Leads leads;
  @Inject Programme programme;
  @Inject Events events;
  @Inject Clock clock;

  /** Answers how many it ended: fewer than {@link #AT_ONCE} means that none is left. */
  @OpenToAll("a job of the system's own")
  public int expireDue(Caller robot) {
    List<LeadId> due = leads.runOut(programme.today(), AT_ONCE);
    due.stream()
        .map(leads::get)
        // receipts lock firm by firm: always in the same order
        .sorted(Comparator.comparing(lead -> lead.partner().value()))
        .forEach(lead -> events.publish(robot, lead.expire(clock.instant())));
    return due.size();
  }
}
