package tandem.leads.offers;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A lead was offered to a firm, which has until then to answer. */
public record OfferMade(OfferId offer, PartnerId partner, Instant due, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "offer.made";
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
