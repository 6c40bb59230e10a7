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
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/** What becomes of endpoints without anybody sending to them: patience ends, partnerships do. */
@UseCase
@ApplicationScoped
public class EndpointCare {
  static final Duration PATIENCE = Duration.ofDays(5);
  static final int ENDED_AT_ONCE = 100;

  /** Longer than the longest wait between two attempts, and than from the last one to the end. */
  private static final Duration TRIED_LATELY = Duration.ofDays(3);

  @PersistenceContext EntityManager em;
  @Inject EndpointBook endpoints;
  @Inject EndpointEnding ending;
  @Inject Clock clock;

  /**
   * Switches off what has failed for five days, however seldom it is sent to; answers how many. Not
   * those that nobody has tried in the meantime: a firm that rests, or Tandem that was down.
   */
  @OpenToAll("runs as the system only")
  int endFailing(Caller robot) {
    Instant now = clock.instant();
    List<WebhookEndpointId> failing =
        Listing.of(
                em,
                "select w.id from webhook_endpoint w join partner p on p.id = w.partner_id and p.status = 'ACTIVE'")
            .where("w.state = 'ACTIVE'")
            .where("w.failing_since <= ?", now.minus(PATIENCE))
            .where("w.tried_at >= ?", now.minus(TRIED_LATELY))
            .orderedBy("w.id limit " + ENDED_AT_ONCE + " for update of w skip locked")
            .stream()
            .map(row -> new WebhookEndpointId(row.uuid(0)))
            .toList();
    failing.forEach(id -> ending.end(robot, endpoints.get(id), EndpointEnd.FAILING));
    return failing.size();
  }

  /** Nothing leaves the house for a firm that is no partner any more. */
  @OpenToAll("runs as the system only")
  void endPartnership(Caller robot, PartnerId firm) {
    for (WebhookEndpointId id : of(firm)) {
      WebhookEndpoint endpoint = endpoints.lock(id);
      if (endpoint.state() != EndpointState.DISABLED) {
        ending.end(robot, endpoint, EndpointEnd.PARTNERSHIP);
      }
    }
  }

  /** While a firm rested nothing was sent to it, so no time has passed for its endpoints. */
  @OpenToAll("runs as the system only")
  void goOn(Caller robot, PartnerId firm) {
    em.createNativeQuery(
            "update webhook_endpoint set failing_since = ?2 where partner_id = ?1 and failing_since is not null")
        .setParameter(1, firm.value())
        .setParameter(2, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  private List<WebhookEndpointId> of(PartnerId firm) {
    return Listing.of(em, "select id from webhook_endpoint")
        .where("partner_id = ?", firm.value())
        .orderedBy("id")
        .stream()
        .map(row -> new WebhookEndpointId(row.uuid(0)))
        .toList();
  }
}
