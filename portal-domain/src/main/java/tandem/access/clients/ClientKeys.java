package tandem.access.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.persistence.Listing;

/** The secrets and public keys that count at present, at most two a client. */
@ApplicationScoped
class ClientKeys {
  @PersistenceContext EntityManager em;
  @Inject Seal seal;
  @Inject Ids ids;
  @Inject Clock clock;

  /** The newest first. */
  List<StoredKey> of(ApiClientId client) {
    return Listing.of(
            em,
            "select kid, hint, encode(digest, 'base64'), encode(sealed, 'base64'), jwk, created_at from api_client_key")
        .where("api_client_id = ?", client.value())
        .where("removed_at is null")
        .orderedBy("created_at desc, id desc")
        .stream()
        .map(row ->
            new StoredKey(
                row.text(0),
                row.text(1),
                row.maybeText(2).map(ClientKeys::bytes),
                row.maybeText(3).map(ClientKeys::bytes),
                row.maybeText(4),
                row.instant(5)))
        .toList();
  }

  /** Answers its id. */
  String add(PartnerId firm, ApiClientId client, NewSecret secret) {
    String kid = "s-" + ids.next().toString().substring(24);
    em.createNativeQuery(
            "insert into api_client_key (id, partner_id, api_client_id, kid, hint, digest, sealed, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, ids.next())
        .setParameter(2, firm.value())
        .setParameter(3, client.value())
        .setParameter(4, kid)
        .setParameter(5, secret.hint())
        .setParameter(6, secret.digest())
        .setParameter(7, seal.close(secret.plain(), client))
        .setParameter(8, Timestamp.from(clock.instant()))
        .executeUpdate();
    return kid;
  }

  String add(PartnerId firm, ApiClientId client, PublicKey key) {
    em.createNativeQuery(
            "insert into api_client_key (id, partner_id, api_client_id, kid, hint, jwk, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, ids.next())
        .setParameter(2, firm.value())
        .setParameter(3, client.value())
        .setParameter(4, key.kid())
        .setParameter(5, key.kind())
        .setParameter(6, key.json())
        .setParameter(7, Timestamp.from(clock.instant()))
        .executeUpdate();
    return key.kid();
  }

  void remove(ApiClientId client, String kid) {
    em.createNativeQuery(
            "update api_client_key set removed_at = ?1, sealed = null where api_client_id = ?2 and kid = ?3 and removed_at is null")
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, client.value())
        .setParameter(3, kid)
        .executeUpdate();
  }

  /** The identity provider has it now: nobody can read it here any more. */
  void delivered(ApiClientId client) {
    em.createNativeQuery("update api_client_key set sealed = null where api_client_id = ?1")
        .setParameter(1, client.value())
        .executeUpdate();
  }

  Optional<String> plain(ApiClientId client, StoredKey key) {
    return key.sealed().flatMap(sealed -> seal.open(sealed, client));
  }

  private static byte[] bytes(String base64) {
    return java.util.Base64.getMimeDecoder().decode(base64);
  }
}
