package tandem.partners.network;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * A firm works under another from now on, or under none.
 *
 * @param upper public id; empty for none
 * @param visibility name of what the upper firm sees; empty for none
 */
public record EdgeChanged(PartnerId partner, String upper, String visibility, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "partner.distributor_changed";
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
