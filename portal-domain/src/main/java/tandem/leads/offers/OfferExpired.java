package tandem.leads.offers;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A firm did not answer in time. */
public record OfferExpired(OfferId offer, PartnerId partner, Instant at) implements DomainEvent {
  @Override
  public String eventName() {
    return "offer.expired";
  }

  @Override
  public String objectId() {
    return offer.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
