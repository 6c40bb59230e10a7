package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** The other side said, too, why the deal was lost. */
public record LossExplained(
    DealId deal, @Nullable PartnerId partner, LossSide side, LostReason reason, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.loss_explained";
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
