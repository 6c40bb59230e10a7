package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import tandem.leads.LeadCorrected;
import tandem.leads.LeadHandover;
import tandem.leads.LeadTransferred;
import tandem.platform.Events;
import tandem.platform.outbox.Robot;

/**
 * What happens to a lead happens to its open deal in the same transaction: whose it is, and who the
 * customer is.
 */
@ApplicationScoped
public class LeadFollowing {
  private static final Robot ROBOT = new Robot("Tandem");

  @Inject LeadHandover leads;
  @Inject Deals deals;
  @Inject Events events;
  @Inject Clock clock;

  /** A deal that somebody else works on already stays theirs. */
  void follow(@Observes LeadTransferred event) {
    deals
        .openOf(event.lead())
        .filter(deal -> event.before().equals(deal.owner().orElse(null)))
        .ifPresent(deal ->
            events.publish(
                ROBOT,
                deal.reassign(
                    event.owner(), leads.handOver(event.lead()).ownerName(), clock.instant())));
  }

  void correct(@Observes LeadCorrected event) {
    deals
        .openOf(event.lead())
        .ifPresent(deal ->
            events.publish(
                ROBOT, deal.correctCustomer(leads.handOver(event.lead()), clock.instant())));
  }
}
