package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.Money;

/**
 * A loss that looks given up.
 *
 * @param contacts words and moves that show that somebody tried
 * @param partner the firm's name; empty for the company's own deal
 */
public record LossReview(
    UUID id,
    DealId deal,
    Optional<String> customer,
    Optional<String> partner,
    Money amount,
    LostReason reason,
    int contacts,
    Instant closedAt) {}
