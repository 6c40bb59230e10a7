package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.partners.PartnerStatusChanged;
import tandem.platform.outbox.Robot;
import tandem.platform.outbox.Subscriber;

/**
 * A partnership that ends switches the firm's endpoints off. While it rests, what happens stays due
 * and is sent when it goes on ({@link Lanes}).
 */
@ApplicationScoped
class EndWithPartnership implements Subscriber<PartnerStatusChanged> {
  private static final Robot ROBOT = new Robot("webhooks");

  @Inject EndpointCare care;

  @Override
  public String name() {
    return "webhooks.partnership";
  }

  @Override
  public Class<PartnerStatusChanged> event() {
    return PartnerStatusChanged.class;
  }

  @Override
  public void on(UUID eventId, PartnerStatusChanged event) {
    switch (event.to()) {
      case TERMINATED -> care.endPartnership(ROBOT, event.partner());
      case ACTIVE -> care.goOn(ROBOT, event.partner());
      case SUSPENDED -> {}
    }
  }
}
