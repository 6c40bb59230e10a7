package tandem.deals.parties;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Another firm on one's own deal: who, as what, seeing what; its share is the company's to know.
 */
public record PartyOnDeal(
    PartyId id,
    String firm,
    PartyRole role,
    PartyState state,
    Set<PartyField> fields,
    Instant invitedAt,
    Instant due,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    long version) {}
