package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** Fields of a deal were changed. */
public record DealChanged(
    DealId deal, @Nullable PartnerId partner, java.util.List<String> fields, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.updated";
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
