package tandem.partners;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** The partnership rests, has ended, or goes on again. */
public record PartnerStatusChanged(
    PartnerId partner, PartnerStatus from, PartnerStatus to, StatusReason reason, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "partner.status_changed";
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
