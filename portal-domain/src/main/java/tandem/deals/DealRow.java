package tandem.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.Money;
import tandem.platform.PersonId;

/**
 * A deal in a list or on the board.
 *
 * @param partner the firm's name; empty for the company's own deals
 */
public record DealRow(
    DealId id,
    long version,
    DealStage stage,
    Optional<String> customer,
    Optional<String> country,
    Money amount,
    Optional<PersonId> ownerId,
    Optional<String> owner,
    Optional<String> partner,
    Optional<String> externalId,
    Optional<LocalDate> expectedClose,
    Optional<LostReason> lostReason,
    Instant stageSince,
    Optional<Instant> closedAt,
    Instant createdAt,
    Instant updatedAt) {}
