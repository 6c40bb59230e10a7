package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Two firms at one customer: whoever comes second, with other products, is not turned away but
 * works in a second lane, with the part of the benefit that the programme says (features §3, idea
 * 11: half of it). Settled with the approval, and anew when the customer is corrected, while the
 * customer is held. Whoever named the very number or domain is told when they hand in.
 */
@ApplicationScoped
class Lanes {
  @Inject Leads leads;
  @Inject LeadProgrammes programmes;

  void enter(Lead lead) {
    enter(lead, leads.standsBeside(lead.id()));
  }

  /** What is told at once; the approval settles it. */
  void announce(Lead lead) {
    enter(lead, leads.standsBesideAsNamed(lead.id()));
  }

  private void enter(Lead lead, boolean beside) {
    lead.earns(beside ? programmes.termsOf(lead).secondLane() : Lead.WHOLE_BENEFIT);
  }
}
