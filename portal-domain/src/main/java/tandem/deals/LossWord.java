package tandem.deals;

import java.time.Instant;
import java.util.Optional;

/** Why a deal was lost, as one side says. */
public record LossWord(
    LossSide side,
    LostReason reason,
    Optional<LossReason> detail,
    Optional<String> comment,
    String author,
    Instant at) {}
