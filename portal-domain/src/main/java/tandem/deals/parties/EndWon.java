package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.DealWon;
import tandem.platform.outbox.Subscriber;

/** A won deal invites nobody any more. */
@ApplicationScoped
class EndWon implements Subscriber<DealWon> {
  @Inject PartyCare care;

  @Override
  public String name() {
    return "parties.won";
  }

  @Override
  public Class<DealWon> event() {
    return DealWon.class;
  }

  @Override
  public void on(UUID eventId, DealWon event) {
    care.closed(PartyCare.ROBOT, event.deal());
  }
}
