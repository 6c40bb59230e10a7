package tandem.leads.offers;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A firm did not answer yet, and most of its time is over. */
public record OfferExpiring(OfferId offer, PartnerId partner, Instant due, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "offer.expiring";
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
