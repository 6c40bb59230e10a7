package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.audit.SecretBox;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Secrets of endpoints: sealed, told once, two at a time during the day of a rotation. */
@ApplicationScoped
class SecretBook {
  /** How long the one before goes on signing. */
  static final Duration OVERLAP = Duration.ofHours(24);

  @PersistenceContext EntityManager em;
  @Inject SecretBox box;
  @Inject Ids ids;
  @Inject Clock clock;

  WebhookSecret add(PartnerId firm, WebhookEndpointId endpoint) {
    WebhookSecret secret = WebhookSecret.make();
    SecretBox.Kept kept = box.close(secret.text(), endpoint.text());
    em.createNativeQuery(
            "update webhook_secret set ends_at = ?2 where endpoint_id = ?1 and ends_at is null")
        .setParameter(1, endpoint.value())
        .setParameter(2, Timestamp.from(clock.instant().plus(OVERLAP)))
        .executeUpdate();
    em.createNativeQuery(
            "insert into webhook_secret (id, partner_id, endpoint_id, sealing_key, sealed, created_at) values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, ids.next())
        .setParameter(2, firm.value())
        .setParameter(3, endpoint.value())
        .setParameter(4, kept.key())
        .setParameter(5, kept.sealed())
        .setParameter(6, Timestamp.from(clock.instant()))
        .executeUpdate();
    return secret;
  }

  /** The newest first. */
  List<WebhookSecret> open(WebhookEndpointId endpoint) {
    return good(endpoint).stream()
        .map(row -> new SecretBox.Kept(row.text(0), row.text(1)))
        .map(kept -> new WebhookSecret(box.open(kept, endpoint.text())))
        .toList();
  }

  /** Those that have ended sign nothing any more. */
  int forget(int most) {
    return em.createNativeQuery(
            "delete from webhook_secret where id in (select id from webhook_secret where ends_at < ?1 limit ?2)")
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, most)
        .executeUpdate();
  }

  List<WebhookEndpoint.Secret> shown(WebhookEndpointId endpoint) {
    return good(endpoint).stream()
        .map(row -> new WebhookEndpoint.Secret(row.instant(2), row.maybeInstant(3)))
        .toList();
  }

  private List<Row> good(WebhookEndpointId endpoint) {
    return Listing.of(em, "select sealing_key, sealed, created_at, ends_at from webhook_secret")
        .where("endpoint_id = ?", endpoint.value())
        .where("ends_at is null or ends_at > ?", clock.instant())
        .orderedBy("created_at desc, id desc");
  }
}
