package tandem.deals.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A deal waits until a day. */
public record DealPaused(
    DealId deal, @Nullable PartnerId partner, PauseReason reason, LocalDate wakeOn, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.paused";
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
