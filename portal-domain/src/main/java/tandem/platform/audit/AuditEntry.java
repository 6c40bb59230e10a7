package tandem.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One deed, ready to be written.
 *
 * @param partner the firm whose record it is; empty for what is the company's alone
 * @param object public id of what it was done to
 * @param details members of the event as JSON, without personal values
 * @param personal subject (public id) to a JSON object of the values that are about it
 * @param shared whether the firm's administrator may read it, too
 */
public record AuditEntry(
    Instant at,
    UUID actor,
    String side,
    String client,
    Optional<UUID> partner,
    String action,
    String object,
    String details,
    Map<Subject, String> personal,
    Outcome outcome,
    boolean shared) {
  public AuditEntry {
    personal = Map.copyOf(personal);
  }

  /** Whether it happened, or was refused. */
  public enum Outcome {
    DONE,
    REFUSED
  }

  /**
   * Whom a value is about, and which firm wrote of them: the firm may read what it wrote.
   *
   * @param id public id of a person, or of the object whose contact or comment the value is
   */
  public record Subject(String id, Optional<UUID> partner) {}
}
