package tandem.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.EventJson;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/**
 * One delivery at a time, claimed with {@code FOR UPDATE SKIP LOCKED}: any number of nodes may run
 * it.
 */
@UseCase
@ApplicationScoped
public class Deliveries {
  static final int MAX_ATTEMPTS = 12;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  @PersistenceContext EntityManager em;
  @Inject @Any Instance<Subscriber<?>> subscribers;
  @Inject Clock clock;

  record Due(UUID event, String subscriber, int attempts) {}

  /**
   * Delivers the next due event; empty when none is due. A failure of the subscriber rolls this
   * transaction back, claim included.
   */
  @OpenToAll("runs as the system only")
  Optional<Due> deliverNext(Caller robot) {
    Optional<Due> next = claim();
    next.ifPresent(due -> {
      try {
        handOver(due);
      } catch (RuntimeException failure) {
        throw new DeliveryFailed(due, failure);
      }
      em.createNativeQuery(
              "update event_delivery set state = 'DONE', attempts = attempts + 1 where event_id = ?1 and subscriber = ?2")
          .setParameter(1, due.event())
          .setParameter(2, due.subscriber())
          .executeUpdate();
    });
    return next;
  }

  /**
   * Notes a failed attempt and waits longer each time: 5 s, 10 s, 20 s … one hour; gives up after
   * twelve and keeps the row for the operator. The claim ended with the attempt: what another node
   * delivered or noted meanwhile stays as it is, else a delivery that is done would be made twice.
   */
  @OpenToAll("runs as the system only")
  void postpone(Caller robot, Due due, String error) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(due.attempts(), 10));
    em.createNativeQuery(
            "update event_delivery set attempts = attempts + 1, last_error = ?3, due_at = ?4, state = case when attempts + 1 >= ?5 then 'FAILED' else 'DUE' end"
                + " where event_id = ?1 and subscriber = ?2 and state = 'DUE' and attempts = ?6")
        .setParameter(1, due.event())
        .setParameter(2, due.subscriber())
        .setParameter(3, error.substring(0, Math.min(500, error.length())))
        .setParameter(
            4,
            Timestamp.from(
                clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)))
        .setParameter(5, MAX_ATTEMPTS)
        .setParameter(6, due.attempts())
        .executeUpdate();
  }

  /**
   * Claims only what a subscriber of this application is for: another application may have others,
   * and during an upgrade the older node leaves the newer one's alone.
   */
  private Optional<Due> claim() {
    List<?> rows =
        em.createNativeQuery(
                "select event_id, subscriber, attempts from event_delivery where state = 'DUE' and due_at <= ?1"
                    + " and subscriber = any(string_to_array(?2, ',')) order by due_at limit 1 for update skip locked",
                Object[].class)
            .setParameter(1, Timestamp.from(clock.instant()))
            .setParameter(2, names())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Due((UUID) row[0], (String) row[1], (Integer) row[2]))
        .findFirst();
  }

  private String names() {
    return subscribers.stream().map(Subscriber::name).collect(Collectors.joining(","));
  }

  private void handOver(Due due) {
    String payload =
        (String)
            em.createNativeQuery("select cast(payload as text) from event where id = ?1")
                .setParameter(1, due.event())
                .getSingleResult();
    for (Subscriber<?> subscriber : subscribers) {
      if (subscriber.name().equals(due.subscriber())) {
        hand(subscriber, due.event(), payload);
        em.flush();
        return;
      }
    }
    throw new IllegalStateException("no subscriber is called " + due.subscriber());
  }

  private static <E extends DomainEvent> void hand(
      Subscriber<E> subscriber, UUID event, String payload) {
    subscriber.on(event, EventJson.read(payload, subscriber.event()));
  }

  /** Carries out of the rolled-back transaction which delivery failed. */
  static final class DeliveryFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Due due;

    DeliveryFailed(Due due, RuntimeException cause) {
      super(cause);
      this.due = due;
    }
  }
}
