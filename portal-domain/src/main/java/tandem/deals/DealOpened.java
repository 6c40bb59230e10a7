package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.leads.LeadId;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A deal came to be, mostly out of an approved lead. */
public record DealOpened(
    DealId deal, @Nullable PartnerId partner, @Nullable LeadId lead, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.created";
  }

  @Override
  public String objectId() {
    return deal.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.ofNullable(partner);
  }
}
