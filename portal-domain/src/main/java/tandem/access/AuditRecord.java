package tandem.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.audit.AuditEntry.Outcome;

/**
 * Who did what when. Never changed once written.
 *
 * @param seq settles the order of records of the same millisecond
 * @param actorName empty when nobody may or can say
 * @param erased whether the actor, or whom else its values were about, was erased
 * @param actorSide PARTNER, COMPANY, SYSTEM, or STRANGER for who proved nothing
 * @param details the event's members as JSON, with the personal ones as far as they can be read
 */
public record AuditRecord(
    long seq,
    Instant at,
    UUID actor,
    Optional<String> actorName,
    boolean erased,
    String actorSide,
    String client,
    String action,
    String object,
    String details,
    Optional<String> requestId,
    Outcome outcome) {}
