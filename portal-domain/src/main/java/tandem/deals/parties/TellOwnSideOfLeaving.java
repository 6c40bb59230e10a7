package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.platform.outbox.Subscriber;

/** The deal's own side sees in its history who takes part no longer. */
@ApplicationScoped
class TellOwnSideOfLeaving implements Subscriber<PartyEnded> {
  @Inject PartyCare care;

  @Override
  public String name() {
    return "parties.left";
  }

  @Override
  public Class<PartyEnded> event() {
    return PartyEnded.class;
  }

  @Override
  public void on(UUID eventId, PartyEnded event) {
    if (event.before() == PartyState.ACCEPTED) {
      care.tell(PartyCare.ROBOT, event.party(), event.state(), event.at());
    }
  }
}
