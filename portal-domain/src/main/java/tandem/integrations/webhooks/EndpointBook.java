package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** All the endpoints that the running transaction may see. */
@ApplicationScoped
class EndpointBook {
  private static final String SELECT =
      "select id, partner_id, url, label, types, format, state, ended_by, created_at, updated_at, last_success_at, failing_since, full_data, version from webhook_endpoint";

  @PersistenceContext EntityManager em;
  @Inject SecretBook secrets;
  @Inject Clock clock;

  List<WebhookEndpoint> list() {
    return Listing.of(em, SELECT).orderedBy("created_at, id").stream().map(this::endpoint).toList();
  }

  WebhookEndpoint get(WebhookEndpointId id) {
    return find(id).orElseThrow(() -> new Refusal.NotFound(WebhookEndpointId.PREFIX));
  }

  Optional<WebhookEndpoint> find(WebhookEndpointId id) {
    return Listing.of(em, SELECT).where("id = ?", id.value()).rows().stream()
        .findFirst()
        .map(this::endpoint);
  }

  /** Two changes of one endpoint come one after the other. */
  WebhookEndpoint lock(WebhookEndpointId id) {
    Listing.of(em, "select id from webhook_endpoint")
        .where("id = ?", id.value())
        .orderedBy("id for update");
    return get(id);
  }

  void add(WebhookEndpointId id, PartnerId firm, EndpointOrder order, boolean fullData) {
    em.createNativeQuery(
            "insert into webhook_endpoint (id, partner_id, url, label, types, format, state, created_at, updated_at, full_data)"
                + " values (?1, ?2, ?3, ?4, string_to_array(?5, ' '), ?6, 'PENDING', ?7, ?7, ?8)")
        .setParameter(1, id.value())
        .setParameter(2, firm.value())
        .setParameter(3, order.givenUrl())
        .setParameter(4, order.givenLabel())
        .setParameter(5, String.join(" ", order.types()))
        .setParameter(6, order.givenFormat().name())
        .setParameter(7, Timestamp.from(clock.instant()))
        .setParameter(8, fullData)
        .executeUpdate();
  }

  void change(WebhookEndpointId id, EndpointOrder order, boolean fullData) {
    em.createNativeQuery(
            "update webhook_endpoint set url = ?2, label = ?3, types = string_to_array(?4, ' '), format = ?5, updated_at = ?6, full_data = ?7, version = version + 1 where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, order.givenUrl())
        .setParameter(3, order.givenLabel())
        .setParameter(4, String.join(" ", order.types()))
        .setParameter(5, order.givenFormat().name())
        .setParameter(6, Timestamp.from(clock.instant()))
        .setParameter(7, fullData)
        .executeUpdate();
  }

  /**
   * @param end for {@link EndpointState#DISABLED} only
   */
  void become(WebhookEndpointId id, EndpointState state, Optional<EndpointEnd> end) {
    em.createNativeQuery(
            "update webhook_endpoint set state = ?2, ended_by = nullif(?3, ''), answered = answered or ?2 = 'ACTIVE', failing_since = null, failures = 0, resume_at = null, updated_at = ?4, version = version + 1 where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, state.name())
        .setParameter(3, end.map(Enum::name).orElse(""))
        .setParameter(4, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  void giveFullData(WebhookEndpointId id) {
    em.createNativeQuery("update webhook_endpoint set full_data = true where id = ?1")
        .setParameter(1, id.value())
        .executeUpdate();
    touch(id);
  }

  /** Who makes one waits for whoever makes another for the same firm: they are counted. */
  void oneAtATime(PartnerId firm) {
    em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 211))", Object.class)
        .setParameter(1, firm.text())
        .getSingleResult();
  }

  void touch(WebhookEndpointId id) {
    em.createNativeQuery(
            "update webhook_endpoint set updated_at = ?2, version = version + 1 where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  void delete(WebhookEndpointId id) {
    em.createNativeQuery("delete from webhook_endpoint where id = ?1")
        .setParameter(1, id.value())
        .executeUpdate();
  }

  private WebhookEndpoint endpoint(Row row) {
    WebhookEndpointId id = new WebhookEndpointId(row.uuid(0));
    return new WebhookEndpoint(
        id,
        new PartnerId(row.uuid(1)),
        row.text(2),
        row.text(3),
        row.texts(4),
        WebhookFormat.valueOf(row.text(5)),
        EndpointState.valueOf(row.text(6)),
        row.maybeText(7).map(EndpointEnd::valueOf),
        row.instant(8),
        row.instant(9),
        row.maybeInstant(10),
        row.maybeInstant(11),
        row.flag(12),
        secrets.shown(id),
        row.number(13));
  }
}
