package tandem.deals.parties;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * Told to the deal's own side: another firm takes part now, or no longer.
 *
 * @param partner whose deal it is; nobody's when it is the company's own
 * @param firm name of the other one
 * @param state ACCEPTED, LEFT or REMOVED
 */
public record DealJoined(
    DealId deal,
    @Nullable PartnerId partner,
    PartyId party,
    String firm,
    PartyRole role,
    PartyState state,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.party_" + state.name().toLowerCase(Locale.ROOT);
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
