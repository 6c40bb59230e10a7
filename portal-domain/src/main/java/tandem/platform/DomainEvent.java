package tandem.platform;

import java.util.Optional;

/**
 * Something that happened, in the past tense. Entities return their events; use cases publish them.
 */
public interface DomainEvent {
  /** Name in the catalogue of api-and-security A.4, for example {@code lead.approved}. */
  String eventName();

  /** Public id of what it happened to. */
  String objectId();

  /** Whose it is; empty for what is the company's alone. */
  Optional<PartnerId> ownedBy();

  /** Whether the partner, too, reads it in the history of the object; the company always does. */
  default boolean shared() {
    return true;
  }
}
