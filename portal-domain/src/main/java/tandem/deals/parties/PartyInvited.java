package tandem.deals.parties;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * A firm was asked to take part in a deal, and has until then to answer.
 *
 * @param split the share in percent; none when the firm has no share
 */
public record PartyInvited(
    PartyId party,
    PartnerId partner,
    PartyRole role,
    List<String> fields,
    @Nullable BigDecimal split,
    Instant due,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "participant.invited";
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
