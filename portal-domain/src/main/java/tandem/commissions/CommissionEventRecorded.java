package tandem.commissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.platform.DomainEvent;
import tandem.platform.Money;
import tandem.platform.PartnerId;

/**
 * Something happened to the money of a won deal.
 *
 * @param lines how many entries the ledger has because of it
 */
public record CommissionEventRecorded(
    CommissionEventId event,
    PartnerId partner,
    DealId deal,
    DealEventKind kind,
    Money amount,
    LocalDate occurredOn,
    int lines,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "commission.event_recorded";
  }

  @Override
  public String objectId() {
    return event.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
