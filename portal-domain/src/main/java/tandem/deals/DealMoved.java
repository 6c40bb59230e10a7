package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A deal moved on; {@code seconds} it stood in the stage it left. */
public record DealMoved(
    DealId deal,
    @Nullable PartnerId partner,
    DealStage from,
    DealStage to,
    long seconds,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.stage_changed";
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
