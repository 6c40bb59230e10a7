package tandem.deals.work;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * A deal waits no more; {@code seconds} it waited.
 *
 * @param woken by itself, on the day that was said
 */
public record DealResumed(
    DealId deal, @Nullable PartnerId partner, boolean woken, long seconds, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.resumed";
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
