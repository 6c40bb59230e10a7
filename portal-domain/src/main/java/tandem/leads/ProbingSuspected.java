package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A firm asked for so many different customers within a day that somebody should have a look. */
public record ProbingSuspected(UUID hint, PartnerId partner, int customers, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "customer.probing_suspected";
  }

  @Override
  public String objectId() {
    return partner.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }

  @Override
  public boolean shared() {
    return false;
  }
}
