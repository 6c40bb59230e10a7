package tandem.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who did what when. Never changed once written.
 *
 * @param seq settles the order of records of the same millisecond
 * @param details the event's members as JSON
 */
public record AuditRecord(
    long seq,
    Instant at,
    UUID actor,
    String actorName,
    String actorSide,
    String client,
    String action,
    String object,
    String details,
    Optional<String> requestId) {}
