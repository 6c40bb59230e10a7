package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.DealLost;
import tandem.platform.outbox.Subscriber;

/** A lost deal invites nobody any more. */
@ApplicationScoped
class EndLost implements Subscriber<DealLost> {
  @Inject PartyCare care;

  @Override
  public String name() {
    return "parties.lost";
  }

  @Override
  public Class<DealLost> event() {
    return DealLost.class;
  }

  @Override
  public void on(UUID eventId, DealLost event) {
    care.closed(PartyCare.ROBOT, event.deal());
  }
}
