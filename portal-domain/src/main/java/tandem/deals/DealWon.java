package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** A deal was won: the money event from which commission accrues. */
public record DealWon(
    DealId deal, @Nullable PartnerId partner, @Nullable PersonId owner, Money amount, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.won";
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
