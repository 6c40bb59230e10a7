package tandem.commissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.Money;
import tandem.platform.PartnerId;

/** The company paid a partner what it owed. */
public record PayoutSent(
    PayoutId payout,
    PartnerId partner,
    Money amount,
    String reference,
    LocalDate paidOn,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "payout.sent";
  }

  @Override
  public String objectId() {
    return payout.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
