package tandem.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.platform.audit.AuditEntry;
import tandem.platform.audit.AuditWriter;
import tandem.platform.outbox.Subscriber;

/**
 * Publishes what happened, in the caller's transaction: one event row, one delivery per subscriber,
 * one audit record, then the CDI observers. Either all of it is there afterwards or none. What its
 * partner may know is marked for the partner's systems (integrations.feed).
 */
@ApplicationScoped
public class Events {
  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Clock clock;
  @Inject Histories history;
  @Inject AuditWriter audit;
  @Inject Event<DomainEvent> observers;
  @Inject @Any Instance<Subscriber<?>> subscribers;

  public void publish(Caller caller, DomainEvent event) {
    UUID id = ids.next();
    Instant now = clock.instant();
    String payload = EventJson.write(event);
    em.flush();
    record(caller, event, payload, now);
    history.add(caller, event, payload, now);
    em.createNativeQuery(
            "with happened as (insert into event (id, name, object_id, partner_id, payload, request_id, created_at, for_partner, part_id)"
                + " values (?1, ?2, ?3, cast(nullif(?4, '') as uuid), cast(?5 as jsonb), nullif(?6, ''), ?7, ?8, nullif(?9, '')))"
                + " insert into event_delivery (event_id, subscriber, due_at)"
                + " select ?1, name, ?7 from unnest(string_to_array(?10, ',')) as subscribed (name)")
        .setParameter(1, id)
        .setParameter(2, event.eventName())
        .setParameter(3, event.objectId())
        .setParameter(4, owner(event))
        .setParameter(5, payload)
        .setParameter(6, RequestTrace.requestId().orElse(""))
        .setParameter(7, Timestamp.from(now))
        .setParameter(8, event.shared() && event.ownedBy().isPresent())
        .setParameter(9, event.part().orElse(""))
        .setParameter(10, String.join(",", subscribersOf(event)))
        .executeUpdate();
    observers.fire(event);
  }

  private List<String> subscribersOf(DomainEvent event) {
    return subscribers.stream()
        .filter(subscriber -> subscriber.event().isInstance(event))
        .map(subscriber -> subscriber.name())
        .toList();
  }

  private void record(Caller caller, DomainEvent event, String payload, Instant now) {
    PersonalMembers.Split split = PersonalMembers.split(event, payload);
    Map<AuditEntry.Subject, String> personal = new HashMap<>(split.personal());
    if (caller.dbRole() != DbRole.WORKER) {
      personal.merge(
          new AuditEntry.Subject(caller.person().text(), caller.partner().map(PartnerId::value)),
          PersonalMembers.actor(caller.name()),
          PersonalMembers::both);
    }
    audit.write(
        new AuditEntry(
            now,
            caller.person().value(),
            side(caller),
            caller.client(),
            event.ownedBy().map(PartnerId::value),
            event.eventName(),
            event.objectId(),
            split.clear(),
            personal,
            AuditEntry.Outcome.DONE,
            event.shared()));
  }

  private static String owner(DomainEvent event) {
    return event.ownedBy().map(partner -> partner.value().toString()).orElse("");
  }

  static String side(Caller caller) {
    return switch (caller.dbRole()) {
      case PARTNER -> "PARTNER";
      case COMPANY, SCOPED -> "COMPANY";
      case WORKER -> "SYSTEM";
    };
  }
}
