package tandem.access;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.audit.AuditEntry.Outcome;

/**
 * Which audit records. Everything given must fit.
 *
 * @param object public id of what it was done to
 * @param actor part of a name, a client, or the public id of a person
 * @param since this moment and later
 * @param until before this moment
 * @param firm whose records: public id, code or part of the name; a firm's administrator sees their
 *     own in any case
 */
public record AuditFilter(
    Optional<String> object,
    Optional<String> actor,
    Optional<String> action,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<Outcome> outcome,
    Optional<String> firm) {
  public static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
