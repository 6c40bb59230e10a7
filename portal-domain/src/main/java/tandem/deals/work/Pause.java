package tandem.deals.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time in which a deal waits.
 *
 * @param wakeOn the day on which it goes on by itself
 * @param endedAt empty while it waits
 * @param woken whether it ended by itself
 */
public record Pause(
    PauseId id,
    PauseReason reason,
    Optional<String> comment,
    LocalDate wakeOn,
    String author,
    Instant startedAt,
    Optional<Instant> endedAt,
    boolean woken) {}
