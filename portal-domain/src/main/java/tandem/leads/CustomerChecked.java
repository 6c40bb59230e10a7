package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A dealer asked whether a customer may be somebody's; whose is not told, nor which customer. */
public record CustomerChecked(UUID check, PartnerId partner, String kind, String band, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "customer.checked";
  }

  @Override
  public String objectId() {
    return partner.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
