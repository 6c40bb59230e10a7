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

  /**
   * Public id of what of the object it is about, for example the message that was written on a
   * deal: for those who are told that something happened and not what.
   */
  default Optional<String> part() {
    return Optional.empty();
  }
}
