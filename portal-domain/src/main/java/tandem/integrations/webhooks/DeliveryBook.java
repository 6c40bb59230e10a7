package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.integrations.feed.PartnerEventId;
import tandem.platform.Ids;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** All the deliveries that the running transaction may see. */
@ApplicationScoped
class DeliveryBook {
  private static final int MOST_ATTEMPTS = 100;
  private static final String SELECT =
      "select d.id, d.endpoint_id, d.event_id, d.kind, e.type, e.object_id, d.state, d.attempts, d.due_at, d.created_at, d.finished_at, d.last_status, d.last_error"
          + " from webhook_delivery d left join partner_event e on e.partner_id = d.partner_id and e.id = d.event_id";

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Clock clock;

  /** A test or a challenge, due at once; challenges before it are over. */
  WebhookDeliveryId addOwn(WebhookEndpointId endpoint, PartnerId firm, DeliveryKind kind) {
    if (kind == DeliveryKind.CHALLENGE) {
      em.createNativeQuery(
              "update webhook_delivery set state = 'CANCELED', finished_at = ?2 where endpoint_id = ?1 and kind = 'CHALLENGE' and state = 'DUE'")
          .setParameter(1, endpoint.value())
          .setParameter(2, now())
          .executeUpdate();
    }
    atOnce(endpoint);
    WebhookDeliveryId id = new WebhookDeliveryId(ids.next());
    em.createNativeQuery(
            "insert into webhook_delivery (id, partner_id, endpoint_id, kind, state, due_at, created_at) values (?1, ?2, ?3, ?4, 'DUE', ?5, ?5)")
        .setParameter(1, id.value())
        .setParameter(2, firm.value())
        .setParameter(3, endpoint.value())
        .setParameter(4, kind.name())
        .setParameter(5, now())
        .executeUpdate();
    return id;
  }

  /**
   * Somebody asks and waits for the answer: an endpoint that is left alone is tried all the same.
   */
  private void atOnce(WebhookEndpointId endpoint) {
    em.createNativeQuery("update webhook_endpoint set resume_at = ?2 where id = ?1")
        .setParameter(1, endpoint.value())
        .setParameter(2, now())
        .executeUpdate();
  }

  void cancel(WebhookEndpointId endpoint) {
    em.createNativeQuery(
            "update webhook_delivery set state = 'CANCELED', finished_at = ?2 where endpoint_id = ?1 and state = 'DUE'")
        .setParameter(1, endpoint.value())
        .setParameter(2, now())
        .executeUpdate();
  }

  /** The newest first; one row more than the page takes. */
  List<WebhookDelivery> list(
      WebhookEndpointId endpoint, List<DeliveryState> states, PageRequest page) {
    return Listing.of(em, SELECT)
        .where("d.endpoint_id = ?", endpoint.value())
        .whereIn("d.state", states.stream().map(Enum::name).toList())
        .newestFirst(page, "d.created_at", "d.id")
        .stream()
        .map(DeliveryBook::delivery)
        .toList();
  }

  WebhookDelivery get(WebhookDeliveryId id) {
    return Listing.of(em, SELECT).where("d.id = ?", id.value()).rows().stream()
        .findFirst()
        .map(DeliveryBook::delivery)
        .map(found -> found.with(attempts(id)))
        .orElseThrow(() -> new Refusal.NotFound(WebhookDeliveryId.PREFIX));
  }

  /** Begins a new series, at once. */
  void again(WebhookDeliveryId id, WebhookEndpointId endpoint) {
    atOnce(endpoint);
    em.createNativeQuery(
            "update webhook_delivery set state = 'DUE', tries = 0, series = series + 1, due_at = ?2, finished_at = null where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, now())
        .executeUpdate();
  }

  /**
   * Every event of a time and of the endpoint's types, whether it was sent before or not; answers
   * how many.
   */
  int replay(WebhookEndpoint endpoint, List<String> types, Instant from, Instant to, int most) {
    return em.createNativeQuery(
            "insert into webhook_delivery (id, partner_id, endpoint_id, event_id, kind, state, due_at, created_at)"
                + " select uuidv7(), e.partner_id, ?1, e.id, 'EVENT', 'DUE', ?4, ?4 from partner_event e"
                + " where e.happened_at >= ?2 and e.happened_at < ?3 and e.type = any(string_to_array(?5, ' '))"
                + " order by e.position limit ?6"
                + " on conflict (endpoint_id, event_id) do update set state = 'DUE', tries = 0, series = webhook_delivery.series + 1, due_at = excluded.due_at, finished_at = null")
        .setParameter(1, endpoint.id().value())
        .setParameter(2, Timestamp.from(from))
        .setParameter(3, Timestamp.from(to))
        .setParameter(4, now())
        .setParameter(5, String.join(" ", types))
        .setParameter(6, most)
        .executeUpdate();
  }

  /**
   * To every endpoint of the firm that takes this type; to one that is asked again, too: it is sent
   * when it has answered.
   */
  void fanOut(PartnerEventId event, PartnerId firm, String type) {
    em.createNativeQuery(
            "insert into webhook_delivery (id, partner_id, endpoint_id, event_id, kind, state, due_at, created_at)"
                + " select uuidv7(), w.partner_id, w.id, ?1, 'EVENT', 'DUE', ?3, ?3 from webhook_endpoint w"
                + " where w.partner_id = ?2 and (w.state = 'ACTIVE' or (w.state = 'PENDING' and w.answered)) and w.types && array[cast(?4 as text), '*'] on conflict do nothing")
        .setParameter(1, event.value())
        .setParameter(2, firm.value())
        .setParameter(3, now())
        .setParameter(4, type)
        .executeUpdate();
  }

  private List<WebhookDelivery.Attempt> attempts(WebhookDeliveryId id) {
    return Listing.of(
            em,
            "select number, at, millis, status, error, request_head, response_head from webhook_attempt")
        .where("delivery_id = ?", id.value())
        .orderedBy("number desc limit " + MOST_ATTEMPTS)
        .stream()
        .map(row ->
            new WebhookDelivery.Attempt(
                row.integer(0),
                row.instant(1),
                row.integer(2),
                row.isNull(3) ? Optional.empty() : Optional.of(row.integer(3)),
                row.maybeText(4),
                row.text(5),
                row.maybeText(6)))
        .toList();
  }

  private static WebhookDelivery delivery(Row row) {
    DeliveryKind kind = DeliveryKind.valueOf(row.text(3));
    DeliveryState state = DeliveryState.valueOf(row.text(6));
    return new WebhookDelivery(
        new WebhookDeliveryId(row.uuid(0)),
        new WebhookEndpointId(row.uuid(1)),
        row.maybeUuid(2).map(PartnerEventId::new),
        kind,
        row.maybeText(4)
            .orElse(kind == DeliveryKind.CHALLENGE ? Envelope.CHALLENGE : Envelope.TEST),
        row.maybeText(5),
        state,
        row.integer(7),
        state == DeliveryState.DUE ? row.maybeInstant(8) : Optional.empty(),
        row.instant(9),
        row.maybeInstant(10),
        row.isNull(11) ? Optional.empty() : Optional.of(row.integer(11)),
        row.maybeText(12),
        List.of());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
