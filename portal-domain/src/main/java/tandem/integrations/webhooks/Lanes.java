package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.integrations.feed.PartnerEventId;
import tandem.integrations.feed.PartnerEvents;
import tandem.platform.Caller;
import tandem.platform.Ids;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;
import tandem.platform.persistence.SqlArray;

/**
 * Who sends to which endpoint. Each endpoint is one lane: one node at a time has it, by a lease
 * that ends by itself if the node dies, so its events come in order and one that hangs holds up
 * nobody but itself. Nothing is sent to a firm whose partnership rests or has ended: it stays due.
 */
@UseCase
@ApplicationScoped
public class Lanes {
  private static final System.Logger LOG = System.getLogger(Lanes.class.getName());

  /** Longer than any node needs for one delivery. */
  private static final Duration LEASE = Duration.ofSeconds(90);

  @PersistenceContext EntityManager em;
  @Inject SecretBook secrets;
  @Inject PartnerEvents events;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * Takes lanes in which something is due, those that have waited longest first.
   *
   * @param well whether the endpoint has failed less than three times in a row: those that fail
   *     have their own few places, and rest between their turns
   */
  @OpenToAll("runs as the system only")
  List<Lane> take(Caller robot, boolean well, int most) {
    Instant now = clock.instant();
    UUID lease = ids.next();
    List<WebhookEndpointId> taken =
        Listing.of(
                em,
                "select w.id from webhook_endpoint w join partner p on p.id = w.partner_id and p.status = 'ACTIVE'")
            .where("w.state <> 'DISABLED'")
            .where(well ? "w.failures < ?" : "w.failures >= ?", EndpointHealth.MOST_FAILURES)
            .where("w.failures < " + EndpointHealth.MOST_FAILURES + " or w.resume_at <= ?", now)
            .where("w.leased_until is null or w.leased_until < ?", now)
            .where(
                "exists (select from webhook_delivery d where d.endpoint_id = w.id and d.state = 'DUE' and d.due_at <= ?"
                    + " and (w.state = 'ACTIVE' or d.kind = 'CHALLENGE'))",
                now)
            .orderedBy("w.tried_at nulls first limit " + most + " for update of w skip locked")
            .stream()
            .map((Row row) -> new WebhookEndpointId(row.uuid(0)))
            .toList();
    em.createNativeQuery(
            "update webhook_endpoint set leased_until = ?1, tried_at = ?2, lease = ?4 where id = any(cast(?3 as uuid[]))")
        .setParameter(1, Timestamp.from(now.plus(LEASE)))
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, SqlArray.of(taken.stream().map(WebhookEndpointId::value)))
        .setParameter(4, lease)
        .executeUpdate();
    return taken.stream().map(id -> new Lane(id, lease)).toList();
  }

  @OpenToAll("runs as the system only")
  void release(Caller robot, Lane lane) {
    em.createNativeQuery(
            "update webhook_endpoint set leased_until = null, lease = null where id = ?1 and lease = ?2")
        .setParameter(1, lane.endpoint().value())
        .setParameter(2, lane.lease())
        .executeUpdate();
  }

  /**
   * What is due next in a lane: what somebody waits for, then events in the order in which they
   * happened. Nothing when another node has the lane by now; otherwise its lease begins anew.
   */
  @OpenToAll("runs as the system only")
  Optional<Parcel> next(Caller robot, Lane lane) {
    if (!stillHas(lane)) {
      return Optional.empty();
    }
    return Listing.of(
            em,
            "select d.id, w.partner_id, w.url, w.format, d.kind, d.series, d.tries, d.attempts, d.created_at, d.event_id, w.full_data"
                + " from webhook_delivery d join webhook_endpoint w on w.id = d.endpoint_id"
                + " join partner p on p.id = w.partner_id and p.status = 'ACTIVE'"
                + " left join partner_event e on e.id = d.event_id")
        .where("d.endpoint_id = ?", lane.endpoint().value())
        .where("d.state = 'DUE'")
        .where("w.state = 'ACTIVE' or (w.state = 'PENDING' and d.kind = 'CHALLENGE')")
        .where("d.due_at <= ?", clock.instant())
        .orderedBy("d.kind = 'EVENT', d.due_at, e.position nulls first, d.id limit 1")
        .stream()
        .findFirst()
        .map(row -> parcel(lane, row));
  }

  private boolean stillHas(Lane lane) {
    return em.createNativeQuery(
                "update webhook_endpoint set leased_until = ?3 where id = ?1 and lease = ?2")
            .setParameter(1, lane.endpoint().value())
            .setParameter(2, lane.lease())
            .setParameter(3, Timestamp.from(clock.instant().plus(LEASE)))
            .executeUpdate()
        == 1;
  }

  private Parcel parcel(Lane lane, Row row) {
    boolean fullData = row.flag(10);
    return new Parcel(
        new WebhookDeliveryId(row.uuid(0)),
        lane.endpoint(),
        new PartnerId(row.uuid(1)),
        row.text(2),
        WebhookFormat.valueOf(row.text(3)),
        DeliveryKind.valueOf(row.text(4)),
        row.integer(5),
        row.integer(6),
        row.integer(7) + 1,
        row.instant(8),
        row.maybeUuid(9)
            .map(PartnerEventId::new)
            .map(id -> fullData ? events.get(id) : events.withoutRecord(id)),
        opened(lane.endpoint()));
  }

  /** None when the key they lie under is gone: the attempt fails and is written down as such. */
  private List<WebhookSecret> opened(WebhookEndpointId endpoint) {
    try {
      return secrets.open(endpoint);
    } catch (RuntimeException sealed) {
      LOG.log(Level.ERROR, "Secrets of " + endpoint.text() + " cannot be opened", sealed);
      return List.of();
    }
  }
}
