package tandem.deals.parties;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * What a firm sees of a deal, or its share, is another from now on.
 *
 * @param split the share in percent; none when the firm has no share
 */
public record PartyChanged(
    PartyId party, PartnerId partner, List<String> fields, @Nullable BigDecimal split, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "participant.changed";
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
