package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import tandem.deals.processes.ProcessView;
import tandem.leads.ApprovedLead;
import tandem.leads.LeadApproved;
import tandem.leads.LeadHandover;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.outbox.Robot;

/**
 * An approved lead opens its deal in the same transaction, because the reviewer is sent on to it.
 */
@ApplicationScoped
public class DealOpening {
  private static final Robot ROBOT = new Robot("Tandem");

  @Inject LeadHandover leads;
  @Inject Deals deals;
  @Inject DealProcess processes;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  void openFrom(@Observes LeadApproved event) {
    ApprovedLead lead = leads.handOver(event.lead());
    Instant now = clock.instant();
    ProcessView process = processes.choose(lead.lines(), lead.amount(), lead.programme());
    Deal deal = Deal.of(new DealId(ids.next()), lead, process, now);
    deals.add(deal);
    deals.addLines(deal, lead.lines());
    deals.noteStart(deal, deal.stage(), ROBOT, now);
    events.publish(ROBOT, deal.opened());
  }
}
