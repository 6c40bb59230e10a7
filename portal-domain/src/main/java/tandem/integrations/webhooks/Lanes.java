package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.integrations.feed.PartnerEventId;
import tandem.integrations.feed.PartnerEvents;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;
import tandem.platform.persistence.SqlArray;

/**
 * Who sends to which endpoint. Each endpoint is one lane: one node at a time has it, by a lease
 * that ends by itself if the node dies, so its events come in order and one that hangs holds up
 * nobody but itself.
 */
@UseCase
@ApplicationScoped
public class Lanes {
  /** Longer than any node keeps one. */
  private static final Duration LEASE = Duration.ofSeconds(90);

  @PersistenceContext EntityManager em;
  @Inject SecretBook secrets;
  @Inject PartnerEvents events;
  @Inject Clock clock;

  /**
   * Takes lanes in which something is due, those that have waited longest first.
   *
   * @param well whether the endpoint's last attempt was a success: those that fail have their own
   *     few places
   */
  @OpenToAll("runs as the system only")
  List<WebhookEndpointId> take(Caller robot, boolean well, int most) {
    Instant now = clock.instant();
    List<WebhookEndpointId> taken =
        Listing.of(em, "select w.id from webhook_endpoint w")
            .where("w.state <> 'DISABLED'")
            .where(well ? "w.failing_since is null" : "w.failing_since is not null")
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
            "update webhook_endpoint set leased_until = ?1, tried_at = ?2 where id = any(cast(?3 as uuid[]))")
        .setParameter(1, Timestamp.from(now.plus(LEASE)))
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, SqlArray.of(taken.stream().map(WebhookEndpointId::value)))
        .executeUpdate();
    return taken;
  }

  @OpenToAll("runs as the system only")
  void release(Caller robot, WebhookEndpointId lane) {
    em.createNativeQuery("update webhook_endpoint set leased_until = null where id = ?1")
        .setParameter(1, lane.value())
        .executeUpdate();
  }

  /** What is due next in a lane, in the order in which it happened. */
  @OpenToAll("runs as the system only")
  Optional<Parcel> next(Caller robot, WebhookEndpointId lane) {
    return Listing.of(
            em,
            "select d.id, w.partner_id, w.url, w.format, d.kind, d.tries, d.attempts, d.created_at, d.event_id"
                + " from webhook_delivery d join webhook_endpoint w on w.id = d.endpoint_id"
                + " left join partner_event e on e.id = d.event_id")
        .where("d.endpoint_id = ?", lane.value())
        .where("d.state = 'DUE'")
        .where("w.state = 'ACTIVE' or (w.state = 'PENDING' and d.kind = 'CHALLENGE')")
        .where("d.due_at <= ?", clock.instant())
        .orderedBy("d.due_at, e.position nulls first, d.id limit 1")
        .stream()
        .findFirst()
        .map(row -> parcel(lane, row));
  }

  private Parcel parcel(WebhookEndpointId lane, Row row) {
    return new Parcel(
        new WebhookDeliveryId(row.uuid(0)),
        lane,
        new PartnerId(row.uuid(1)),
        row.text(2),
        WebhookFormat.valueOf(row.text(3)),
        DeliveryKind.valueOf(row.text(4)),
        row.integer(5),
        row.integer(6) + 1,
        row.instant(7),
        row.maybeUuid(8).map(PartnerEventId::new).map(events::get),
        secrets.open(lane));
  }
}
