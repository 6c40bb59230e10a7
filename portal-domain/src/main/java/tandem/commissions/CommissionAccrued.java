package tandem.commissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.platform.DomainEvent;
import tandem.platform.Money;
import tandem.platform.PartnerId;

/**
 * A won deal was booked.
 *
 * @param lines how many of its lines earned something
 * @param total their sum; deals have one currency
 */
public record CommissionAccrued(
    DealId deal, PartnerId partner, int lines, Money total, LocalDate earnedOn, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "commission.accrued";
  }

  @Override
  public String objectId() {
    return deal.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
