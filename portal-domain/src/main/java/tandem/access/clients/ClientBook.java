package tandem.access.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.platform.Caller;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** All the machine clients that the running transaction may see. */
@ApplicationScoped
class ClientBook {
  private static final int MOST = 200;
  private static final String SELECT =
      "select id, partner_id, client_id, name, method, key_url, scopes, state, author_name, created_at, expires_at, last_used_at,"
          + " confirmed_at, confirmed_by, version from api_client";

  @PersistenceContext EntityManager em;
  @Inject ClientKeys keys;
  @Inject Clock clock;

  /** Those that work first, then the newest. */
  List<ApiClient> of(PartnerId firm) {
    return Listing.of(em, SELECT)
        .where("partner_id = ?", firm.value())
        .orderedBy("state = 'REVOKED', created_at desc, id limit " + MOST)
        .stream()
        .map(this::toClient)
        .toList();
  }

  long usable(PartnerId firm) {
    return Listing.of(em, "select count(*) from api_client")
        .where("partner_id = ?", firm.value())
        .where("state <> 'REVOKED'")
        .where("expires_at > ?", clock.instant())
        .rows()
        .getFirst()
        .number(0);
  }

  ApiClient get(PartnerId firm, ApiClientId id) {
    return find(id)
        .filter(client -> client.firm().equals(firm))
        .orElseThrow(() -> new Refusal.NotFound(ApiClientId.PREFIX));
  }

  Optional<ApiClient> find(ApiClientId id) {
    return Listing.of(em, SELECT).where("id = ?", id.value()).rows().stream()
        .findFirst()
        .map(this::toClient);
  }

  /** Two changes of one client come one after the other. */
  void lock(ApiClientId id) {
    Listing.of(em, "select id from api_client")
        .where("id = ?", id.value())
        .orderedBy("id for update");
  }

  void add(
      Caller author,
      PartnerId firm,
      ApiClientId id,
      String clientId,
      CreateClient order,
      Instant end) {
    em.createNativeQuery(
            "insert into api_client (id, partner_id, client_id, name, method, key_url, scopes, state, author_id, author_name, created_at, expires_at)"
                + " values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), string_to_array(?7, ' '), 'SETTING_UP', ?8, ?9, ?10, ?11)")
        .setParameter(1, id.value())
        .setParameter(2, firm.value())
        .setParameter(3, clientId)
        .setParameter(4, String.valueOf(order.name()).strip())
        .setParameter(5, String.valueOf(order.method()))
        .setParameter(
            6, order.method() == ClientMethod.KEY_URL ? String.valueOf(order.keyUrl()).strip() : "")
        .setParameter(7, String.join(" ", order.scopes()))
        .setParameter(8, author.person().value())
        .setParameter(9, author.name())
        .setParameter(10, Timestamp.from(clock.instant()))
        .setParameter(11, Timestamp.from(end))
        .executeUpdate();
  }

  void touch(ApiClientId id) {
    em.createNativeQuery("update api_client set version = version + 1 where id = ?1")
        .setParameter(1, id.value())
        .executeUpdate();
  }

  void revoke(ApiClientId id) {
    em.createNativeQuery(
            "update api_client set state = 'REVOKED', revoked_at = ?1, version = version + 1 where id = ?2")
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, id.value())
        .executeUpdate();
  }

  void confirm(ApiClientId id, String by) {
    em.createNativeQuery("update api_client set confirmed_at = ?1, confirmed_by = ?2 where id = ?3")
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, by)
        .setParameter(3, id.value())
        .executeUpdate();
  }

  void ready(ApiClientId id) {
    em.createNativeQuery(
            "update api_client set state = 'ACTIVE' where id = ?1 and state = 'SETTING_UP'")
        .setParameter(1, id.value())
        .executeUpdate();
  }

  private ApiClient toClient(Row row) {
    ApiClientState state = ApiClientState.valueOf(row.text(7));
    Instant expires = row.instant(10);
    UUID id = row.uuid(0);
    return new ApiClient(
        new ApiClientId(id),
        new PartnerId(row.uuid(1)),
        row.text(2),
        row.text(3),
        ClientMethod.valueOf(row.text(4)),
        row.maybeText(5),
        Set.copyOf(row.texts(6)),
        state != ApiClientState.REVOKED && !clock.instant().isBefore(expires)
            ? ApiClientState.EXPIRED
            : state,
        row.text(8),
        row.instant(9),
        expires,
        row.maybeInstant(11),
        row.maybeInstant(12),
        row.maybeText(13),
        keys.of(new ApiClientId(id)).stream().map(StoredKey::view).toList(),
        row.number(14));
  }
}
