package tandem.commissions;

import java.time.Instant;
import java.time.LocalDate;
import tandem.deals.DealId;
import tandem.platform.Money;
import tandem.platform.PartnerId;

/**
 * An event as both sides see it.
 *
 * @param booked what the ledger has because of it: less than zero when it takes back
 */
public record CommissionEventView(
    CommissionEventId id,
    PartnerId partner,
    String partnerName,
    DealId deal,
    String customer,
    DealEventKind kind,
    String externalId,
    Money amount,
    LocalDate occurredOn,
    Instant recordedAt,
    Money booked,
    int lines) {}
