package tandem.leads.offers;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.Money;

/**
 * A lead of the company's in a list.
 *
 * @param firm who was offered it last, or has it
 * @param due until when that firm has to answer
 * @param offers to how many firms it was offered
 */
public record CompanyLeadRow(
    CompanyLeadId id,
    long version,
    CompanyLeadState state,
    String customer,
    String country,
    Optional<String> region,
    Money amount,
    boolean hot,
    boolean seeking,
    int offers,
    Optional<String> firm,
    Optional<Instant> offeredAt,
    Optional<Instant> due,
    String author,
    Instant createdAt,
    Instant updatedAt) {}
