package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.matching.Verdict;
import tandem.partners.tiers.PartnerTerms;
import tandem.partners.tiers.TierTerms;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.outbox.Robot;
import tandem.platform.outbox.Subscriber;

/**
 * Approves at once what the firm's tier lets through: a lead up to the tier's limit against which
 * nothing stands. An appeal is for a person. A reviewer who was faster has decided; then there is
 * nothing left to do.
 */
@ApplicationScoped
class AutoApproval implements Subscriber<LeadSubmitted> {
  private static final Robot ROBOT = new Robot("Tandem");

  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject LeadEvidence evidence;
  @Inject PartnerTerms terms;
  @Inject Programme programme;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

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
    TierTerms tier = terms.of(event.partner());
    if (lead.stage() != LeadStage.SUBMITTED || lead.appealed() || !letsThrough(tier, lead)) {
      return;
    }
    leads.lockCustomerOf(lead.id());
    if (!evidence.against(lead.id()).isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    LocalDate today = programme.today();
    LocalDate until = today.plusDays(tier.protectionDays());
    LeadApproved approved = lead.approve(until, today, now);
    em.persist(
        new Decision(new DecisionId(ids.next()), lead, DecisionKind.APPROVE, ROBOT, now)
            .protecting(until));
    events.publish(ROBOT, approved);
  }

  private boolean letsThrough(TierTerms tier, Lead lead) {
    return evidence.atSubmission(lead.id()).equals(Optional.of(Verdict.FREE))
        && lead.money().filter(tier::approvesAtOnce).isPresent();
  }
}
