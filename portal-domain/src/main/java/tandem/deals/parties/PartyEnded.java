package tandem.deals.parties;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * A firm is not asked any more, or has no part any more: it sees nothing of the deal from now on.
 */
public record PartyEnded(
    PartyId party, PartnerId partner, PartyState before, PartyState state, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "participant." + state.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String objectId() {
    return party.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
