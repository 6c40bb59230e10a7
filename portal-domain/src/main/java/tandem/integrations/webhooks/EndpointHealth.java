package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;

/**
 * Whether an endpoint is well. One hiccup makes nobody ill: after three failures in a row it shares
 * the few places of those that fail, and rests longer from failure to failure, from five seconds to
 * five minutes. One that hangs costs a place for its whole time, so it counts for three at once.
 */
@ApplicationScoped
class EndpointHealth {
  /** In a row; from then on an endpoint is not well. */
  static final int MOST_FAILURES = 3;

  private static final int FIRST_REST_SECONDS = 5;
  private static final int LONGEST_REST_SECONDS = 300;
  private static final long HANGING_MILLIS = 3000;

  /** Twice as long from failure to failure. */
  private static final String REST =
      "least(%d, %d * power(2, least(greatest(failures + ?3 - %d, 0), 10))) * interval '1 second'"
          .formatted(LONGEST_REST_SECONDS, FIRST_REST_SECONDS, MOST_FAILURES);

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  void succeeded(WebhookEndpointId id) {
    em.createNativeQuery(
            "update webhook_endpoint set last_success_at = ?2, failing_since = null, failures = 0, resume_at = null where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  /**
   * @param event whether what could not be sent was an event: only then its five days begin
   */
  void failed(WebhookEndpointId id, Outcome outcome, boolean event) {
    em.createNativeQuery(
            "update webhook_endpoint set failing_since = case when ?4 then coalesce(failing_since, cast(?2 as timestamptz)) else failing_since end,"
                + " failures = least(failures + ?3, 1000), resume_at = cast(?2 as timestamptz) + "
                + REST
                + " where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, Timestamp.from(clock.instant()))
        .setParameter(3, outcome.millis() >= HANGING_MILLIS ? MOST_FAILURES : 1)
        .setParameter(4, event)
        .executeUpdate();
  }
}
