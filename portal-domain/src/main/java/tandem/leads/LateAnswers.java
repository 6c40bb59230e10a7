package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.customers.matching.Verdict;
import tandem.leads.programmes.Breach;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/**
 * What happens when the company did not answer in time, as the programme promised: those above the
 * approvers are told, or the lead is approved, if one person would have decided and nothing stands
 * against it. Harmless to run twice: each lead is noticed once a term.
 */
@UseCase
@ApplicationScoped
public class LateAnswers {
  static final int AT_ONCE = 100;

  /** Both sides read it, whatever their language. */
  private static final String WHY =
      "Approved by the rules of the programme: the answer was late."
          + " · Одобрено по правилам программы: ответ опоздал.";

  @Inject Leads leads;
  @Inject LeadEvidence evidence;
  @Inject LeadProgrammes programmes;
  @Inject RobotApproval robots;
  @Inject Events events;
  @Inject Clock clock;

  /** Answers how many it noticed: fewer than {@link #AT_ONCE} means that none is left. */
  @OpenToAll("a job of the system's own")
  public int notice(Caller robot) {
    Instant now = clock.instant();
    List<LeadId> late = leads.late(now, AT_ONCE);
    for (LeadId id : late) {
      Lead lead = leads.get(id);
      LeadOverdue overdue = lead.overdue(now);
      if (programmes.termsOf(lead).onBreach() == Breach.AUTO_APPROVE && free(lead)) {
        robots.approve(robot, lead, Optional.of(WHY));
      } else {
        events.publish(robot, overdue);
      }
    }
    return late.size();
  }

  private boolean free(Lead lead) {
    if (lead.appealed()
        || lead.people() > 1
        || !evidence.atSubmission(lead.id()).equals(Optional.of(Verdict.FREE))) {
      return false;
    }
    leads.lockCustomerOf(lead.id());
    return evidence.against(lead.id()).isEmpty();
  }
}
