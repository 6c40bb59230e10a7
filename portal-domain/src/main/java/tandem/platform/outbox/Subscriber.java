package tandem.platform.outbox;

import tandem.platform.DomainEvent;

/**
 * Reacts to an event after it was committed: own transaction, as the system, at least once. What it
 * does twice must not matter. Make it an {@code @ApplicationScoped} bean; no more is needed.
 */
public interface Subscriber<E extends DomainEvent> {
  /** Stable name, kept in the database, for example {@code commissions.accrual}. */
  String name();

  Class<E> event();

  /**
   * @param eventId the same in every attempt: the key for doing things once
   */
  void on(java.util.UUID eventId, E event);
}
