package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** A colleague of the same firm has it now. */
public record DealReassigned(
    DealId deal, @Nullable PartnerId partner, PersonId owner, @Nullable PersonId before, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.reassigned";
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
