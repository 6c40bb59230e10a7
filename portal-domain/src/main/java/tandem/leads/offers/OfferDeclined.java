package tandem.leads.offers;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A firm did not want an offered lead. */
public record OfferDeclined(OfferId offer, PartnerId partner, DeclineReason reason, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "offer.declined";
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
