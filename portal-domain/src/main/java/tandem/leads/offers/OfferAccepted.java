package tandem.leads.offers;

import java.time.Instant;
import java.util.Optional;
import tandem.leads.LeadId;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A firm took an offered lead: it is its own now, and protected. */
public record OfferAccepted(OfferId offer, PartnerId partner, LeadId lead, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "offer.accepted";
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
