package tandem.access;

import java.time.Instant;
import java.util.Optional;

/** Which audit records: of one object, one actor's, of one action, since a moment. */
public record AuditFilter(
    Optional<String> object,
    Optional<String> actor,
    Optional<String> action,
    Optional<Instant> since) {
  public static final AuditFilter ALL =
      new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
