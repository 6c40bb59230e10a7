package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.partners.PartnerStatus;
import tandem.partners.PartnerStatusChanged;
import tandem.platform.outbox.Subscriber;

/**
 * A firm whose partnership has ended takes part in nothing any more; its share is free again. One
 * that rests sees nothing meanwhile, and goes on where it was.
 */
@ApplicationScoped
class EndWithPartnership implements Subscriber<PartnerStatusChanged> {
  @Inject PartyCare care;

  @Override
  public String name() {
    return "parties.partnership";
  }

  @Override
  public Class<PartnerStatusChanged> event() {
    return PartnerStatusChanged.class;
  }

  @Override
  public void on(UUID eventId, PartnerStatusChanged event) {
    if (event.to() == PartnerStatus.TERMINATED) {
      care.gone(PartyCare.ROBOT, event.partner());
    }
  }
}
