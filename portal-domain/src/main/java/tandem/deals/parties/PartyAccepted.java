package tandem.deals.parties;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * A firm takes part in a deal from now on.
 *
 * @param split the share in percent; none when the firm has no share
 */
public record PartyAccepted(
    PartyId party,
    PartnerId partner,
    DealId deal,
    PartyRole role,
    List<String> fields,
    @Nullable BigDecimal split,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "participant.accepted";
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
