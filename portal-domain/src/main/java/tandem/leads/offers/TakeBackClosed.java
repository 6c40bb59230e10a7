package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.programmes.ProgrammeClosed;
import tandem.platform.outbox.Subscriber;

/** Offers of a programme that takes no leads any more are taken back at once. */
@ApplicationScoped
class TakeBackClosed implements Subscriber<ProgrammeClosed> {
  @Inject OfferStanding standing;

  @Override
  public String name() {
    return "offers.programme";
  }

  @Override
  public Class<ProgrammeClosed> event() {
    return ProgrammeClosed.class;
  }

  @Override
  public void on(UUID eventId, ProgrammeClosed event) {
    standing.run();
  }
}
