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
  @Inject CustomerStanding standing;
  @Inject RobotApproval robots;
  @Inject Events events;
  @Inject Clock clock;

  /** What is late and was not noticed to be: at most {@link #AT_ONCE}. */
  @OpenToAll("a job of the system's own")
  public List<LeadId> late(Caller robot) {
    return leads.late(clock.instant(), AT_ONCE);
  }

  /**
   * Does what the programme promised for one that is still late, in a transaction of its own.
   * Refuses what an approval refuses: then {@link #escalate} is what is left.
   */
  @OpenToAll("a job of the system's own")
  public void notice(Caller robot, LeadId id) {
    leads.lockCustomerOf(id); // before the row, as reviewers do
    if (!leads.stillLate(id, clock.instant())) {
      return;
    }
    Lead lead = leads.get(id);
    if (programmes.termsOf(lead).onBreach() == Breach.AUTO_APPROVE && free(lead)) {
      leads.noticedLate(id, clock.instant());
      robots.approve(robot, lead, Optional.of(WHY));
    } else {
      tell(robot, lead);
    }
  }

  /** Those above the approvers are told, whatever the programme promised. */
  @OpenToAll("a job of the system's own")
  public void escalate(Caller robot, LeadId id) {
    if (leads.stillLate(id, clock.instant())) {
      tell(robot, leads.get(id));
    }
  }

  private void tell(Caller robot, Lead lead) {
    Instant now = clock.instant();
    leads.noticedLate(lead.id(), now);
    events.publish(robot, lead.overdue(now));
  }

  private boolean free(Lead lead) {
    if (lead.appealed()
        || lead.people() > 1
        || !leads.firmMayWrite(lead)
        || standing.needsLook(lead)
        || !evidence.atSubmission(lead.id()).equals(Optional.of(Verdict.FREE))) {
      return false;
    }
    return evidence.against(lead.id()).isEmpty();
  }
}
