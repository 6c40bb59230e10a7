package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.offers.PlacedLeads;
import tandem.platform.outbox.Robot;
import tandem.platform.outbox.Subscriber;

/** A lead of the company's whose firm lost the deal goes back once nothing protects it. */
@ApplicationScoped
class ReturnLost implements Subscriber<DealLost> {
  private static final Robot ROBOT = new Robot("Tandem");

  @Inject Deals deals;
  @Inject PlacedLeads placed;

  @Override
  public String name() {
    return "deals.lost";
  }

  @Override
  public Class<DealLost> event() {
    return DealLost.class;
  }

  @Override
  public void on(UUID eventId, DealLost event) {
    deals.get(event.deal()).lead().ifPresent(lead -> placed.dealLost(ROBOT, lead));
  }
}
