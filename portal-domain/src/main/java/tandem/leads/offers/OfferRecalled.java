package tandem.leads.offers;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** The company took an offer back. */
public record OfferRecalled(OfferId offer, PartnerId partner, RecallReason reason, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "offer.recalled";
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
