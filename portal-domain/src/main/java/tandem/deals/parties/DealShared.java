package tandem.deals.parties;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * A deal was opened further to other firms, by its owner.
 *
 * @param partner whose deal it is; nobody's when it is the company's own
 */
public record DealShared(DealId deal, @Nullable PartnerId partner, SharingLevel level, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.shared";
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
