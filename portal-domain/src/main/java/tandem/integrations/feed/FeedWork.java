package tandem.integrations.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Numbers events after their commit. One node at a time does it, so that positions become visible
 * in their order: a reader who has seen one will never be shown a smaller one for the first time.
 */
@UseCase
@ApplicationScoped
public class FeedWork {
  static final int AT_ONCE = 100;
  static final Duration KEPT = Duration.ofDays(30);
  private static final int PURGED_AT_ONCE = 1000;

  /** Any number, as long as nobody else takes the same lock. */
  private static final long LOCK = 0x7461_6e64_6565_7674L;

  @PersistenceContext EntityManager em;
  @Inject Event<EventReady> ready;
  @Inject Clock clock;

  @OpenToAll("runs as the system only")
  List<WaitingEvent> waiting(Caller robot) {
    return Listing.of(
            em,
            "select id, name, partner_id, object_id, part_id, request_id, created_at from event")
        .where("for_partner")
        .orderedBy("number limit " + AT_ONCE)
        .stream()
        .map(row ->
            new WaitingEvent(
                row.uuid(0),
                row.text(1),
                new PartnerId(row.uuid(2)),
                row.text(3),
                row.maybeText(4),
                row.maybeText(5),
                row.instant(6)))
        .toList();
  }

  /** Each of them once, whoever else was at it. */
  @OpenToAll("runs as the system only")
  void keep(Caller robot, List<ReadyEvent> events) {
    em.createNativeQuery("select pg_advisory_xact_lock(?1)", Object.class)
        .setParameter(1, LOCK)
        .getSingleResult();
    for (ReadyEvent each : events) {
      int taken =
          em.createNativeQuery("update event set for_partner = false where id = ?1 and for_partner")
              .setParameter(1, each.event().id())
              .executeUpdate();
      if (taken == 1 && each.view().isPresent()) {
        keep(each.event(), each.view().get());
      }
    }
  }

  private void keep(WaitingEvent event, JsonObject seen) {
    long sequence = sequence(event);
    JsonObject view = Snapshots.fits(seen) ? seen : Snapshots.idsOf(seen);
    Optional<JsonObject> previous =
        before(event).flatMap(before -> Snapshots.previous(before, view)).filter(Snapshots::fits);
    em.createNativeQuery(
            "insert into partner_event (id, partner_id, position, type, object_id, sequence, data, previous, request_id, happened_at, ready_at)"
                + " values (?1, ?2, nextval('partner_event_position'), ?3, ?4, ?5, ?6, nullif(?7, ''), nullif(?8, ''), ?9, ?10)")
        .setParameter(1, event.id())
        .setParameter(2, event.partner().value())
        .setParameter(3, event.type())
        .setParameter(4, event.objectId())
        .setParameter(5, sequence)
        .setParameter(6, view.toString())
        .setParameter(7, previous.map(JsonObject::toString).orElse(""))
        .setParameter(8, event.requestId().orElse(""))
        .setParameter(9, Timestamp.from(event.happenedAt()))
        .setParameter(10, Timestamp.from(clock.instant()))
        .executeUpdate();
    ready.fire(new EventReady(new PartnerEventId(event.id()), event.partner(), event.type()));
  }

  private long sequence(WaitingEvent event) {
    return Listing.query(
            em,
            "insert into partner_event_count (partner_id, object_id, last) values (?1, ?2, 1)"
                + " on conflict (partner_id, object_id) do update set last = partner_event_count.last + 1 returning last, 1",
            event.partner().value(),
            event.objectId())
        .getFirst()
        .number(0);
  }

  /** At the event before of a type that the same scope reads. */
  private Optional<JsonObject> before(WaitingEvent event) {
    return Listing.of(em, "select data, sequence from partner_event")
        .where("partner_id = ?", event.partner().value())
        .where("object_id = ?", event.objectId())
        .whereIn("type", EventTypes.readAlike(event.type()))
        .orderedBy("sequence desc limit 1")
        .stream()
        .findFirst()
        .map((Row row) -> Snapshots.read(row.text(0)));
  }

  /** With what was sent of them; answers how many went. */
  @OpenToAll("runs as the system only")
  int forget(Caller robot) {
    return em.createNativeQuery(
            "delete from partner_event where id in (select id from partner_event where ready_at < ?1 order by ready_at limit "
                + PURGED_AT_ONCE
                + ")")
        .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
        .executeUpdate();
  }

  static boolean full(int gone) {
    return gone == PURGED_AT_ONCE;
  }
}
