package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.platform.outbox.Subscriber;

/** The deal's own side sees in its history who takes part. */
@ApplicationScoped
class TellOwnSideOfJoining implements Subscriber<PartyAccepted> {
  @Inject PartyCare care;

  @Override
  public String name() {
    return "parties.joined";
  }

  @Override
  public Class<PartyAccepted> event() {
    return PartyAccepted.class;
  }

  @Override
  public void on(UUID eventId, PartyAccepted event) {
    care.tell(PartyCare.ROBOT, event.party(), PartyState.ACCEPTED, event.at());
  }
}
