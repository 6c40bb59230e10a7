package tandem.access.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;

/**
 * Lets machine clients of firms in, whatever their token says: only those that the firm keeps, and
 * that are neither revoked nor expired.
 */
@ApplicationScoped
public class ClientDoor {
  private static final Duration USE_IS_NOTED_EACH = Duration.ofMinutes(1);

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Refuses {@code client_unknown}, {@code client_revoked}, {@code client_expired}. */
  public void letIn(String clientId, PartnerId firm) {
    Instant now = clock.instant();
    Instant expires =
        Listing.of(em, "select expires_at, state from api_client")
            .where("client_id = ?", clientId)
            .where("partner_id = ?", firm.value())
            .rows()
            .stream()
            .findFirst()
            .map(row -> {
              if (row.text(1).equals("REVOKED")) {
                throw refused("client_revoked");
              }
              return row.instant(0);
            })
            .orElseThrow(() -> refused("client_unknown"));
    if (!now.isBefore(expires)) {
      throw refused("client_expired");
    }
    em.createNativeQuery(
            "update api_client set last_used_at = ?1 where client_id = ?2 and (last_used_at is null or last_used_at <= ?3)")
        .setParameter(1, Timestamp.from(now))
        .setParameter(2, clientId)
        .setParameter(3, Timestamp.from(now.minus(USE_IS_NOTED_EACH)))
        .executeUpdate();
  }

  private static Refusal refused(String code) {
    return new Refusal.Forbidden(code, "This machine client is not let in");
  }
}
