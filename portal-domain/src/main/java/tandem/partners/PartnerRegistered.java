package tandem.partners;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A firm became a partner. */
public record PartnerRegistered(PartnerId partner, String code, String name, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "partner.registered";
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
