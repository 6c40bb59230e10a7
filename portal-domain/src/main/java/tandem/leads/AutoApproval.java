package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.matching.Verdict;
import tandem.platform.outbox.Robot;
import tandem.platform.outbox.Subscriber;

/**
 * Approves at once what the policy of its programme lets through, if nothing stands against it. An
 * appeal is for a person. A reviewer who was faster has decided; then there is nothing left to do.
 */
@ApplicationScoped
class AutoApproval implements Subscriber<LeadSubmitted> {
  private static final Robot ROBOT = new Robot("Tandem");

  @Inject Leads leads;
  @Inject LeadEvidence evidence;
  @Inject CustomerStanding standing;
  @Inject RobotApproval robots;

  @Override
  public String name() {
    return "leads.auto_approval";
  }

  @Override
  public Class<LeadSubmitted> event() {
    return LeadSubmitted.class;
  }

  @Override
  public void on(UUID eventId, LeadSubmitted event) {
    Lead lead = leads.get(event.lead());
    if (lead.stage() != LeadStage.SUBMITTED || lead.appealed() || !letsThrough(lead)) {
      return;
    }
    leads.lockCustomerOf(lead.id());
    if (!evidence.against(lead.id()).isEmpty()) {
      return;
    }
    robots.approve(ROBOT, lead, Optional.empty());
  }

  private boolean letsThrough(Lead lead) {
    return lead.approvedAtOnce()
        && leads.firmMayWrite(lead)
        && !standing.needsLook(lead)
        && evidence.atSubmission(lead.id()).equals(Optional.of(Verdict.FREE));
  }
}
