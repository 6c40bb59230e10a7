package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** Somebody wrote on a deal. */
public record MessageWritten(
    DealId deal,
    @Nullable PartnerId partner,
    MessageId message,
    Visibility visibility,
    String side,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "message.created";
  }

  @Override
  public String objectId() {
    return deal.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.ofNullable(partner);
  }

  @Override
  public Optional<String> part() {
    return Optional.of(message.text());
  }

  @Override
  public boolean shared() {
    return visibility == Visibility.SHARED;
  }
}
