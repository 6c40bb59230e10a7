package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * Writes down what became of an attempt and what follows from it: done, tried again later, given
 * up, or the endpoint switched off (410, or five days without a success).
 */
@UseCase
@ApplicationScoped
public class AttemptLog {
  static final Duration PATIENCE = Duration.ofDays(5);
  static final int FORGOTTEN_AT_ONCE = 1000;
  private static final Duration KEPT = Duration.ofDays(30);

  @PersistenceContext EntityManager em;
  @Inject EndpointBook endpoints;
  @Inject DeliveryBook deliveries;
  @Inject Events events;
  @Inject Clock clock;

  /** Answers whether the lane goes on. */
  @OpenToAll("runs as the system only")
  boolean keep(Caller robot, Parcel parcel, Outcome outcome) {
    Optional<WebhookEndpoint> endpoint = locked(parcel.endpoint());
    if (endpoint.isEmpty()) {
      return false;
    }
    note(parcel, outcome);
    settle(parcel, outcome);
    return switch (parcel.kind()) {
      case CHALLENGE -> challenged(robot, endpoint.get(), outcome);
      case TEST -> outcome.success();
      case EVENT -> sent(robot, endpoint.get(), outcome);
    };
  }

  /** Tests and challenges that are over; deliveries of events go with their events. */
  @OpenToAll("runs as the system only")
  int forget(Caller robot) {
    return em.createNativeQuery(
            "delete from webhook_delivery where id in (select id from webhook_delivery where kind <> 'EVENT' and created_at < ?1 limit "
                + FORGOTTEN_AT_ONCE
                + ")")
        .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
        .executeUpdate();
  }

  private boolean challenged(Caller robot, WebhookEndpoint endpoint, Outcome outcome) {
    if (outcome.success() && endpoint.state() == EndpointState.PENDING) {
      endpoints.become(endpoint.id(), EndpointState.ACTIVE, Optional.empty());
      publish(robot, endpoint, WebhookEndpointChanged.Kind.VERIFIED, null);
    }
    return outcome.success();
  }

  private boolean sent(Caller robot, WebhookEndpoint endpoint, Outcome outcome) {
    Instant now = clock.instant();
    if (outcome.success()) {
      em.createNativeQuery(
              "update webhook_endpoint set last_success_at = ?2, failing_since = null where id = ?1")
          .setParameter(1, endpoint.id().value())
          .setParameter(2, Timestamp.from(now))
          .executeUpdate();
      return true;
    }
    em.createNativeQuery(
            "update webhook_endpoint set failing_since = coalesce(failing_since, ?2) where id = ?1")
        .setParameter(1, endpoint.id().value())
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
    boolean tooLong =
        endpoint.failingSince().filter(since -> !since.plus(PATIENCE).isAfter(now)).isPresent();
    if (endpoint.state() == EndpointState.ACTIVE && (outcome.gone() || tooLong)) {
      switchOff(robot, endpoint, outcome.gone() ? EndpointEnd.GONE : EndpointEnd.FAILING);
    }
    return false;
  }

  private void switchOff(Caller robot, WebhookEndpoint endpoint, EndpointEnd why) {
    endpoints.become(endpoint.id(), EndpointState.DISABLED, Optional.of(why));
    deliveries.cancel(endpoint.id());
    publish(robot, endpoint, WebhookEndpointChanged.Kind.DISABLED, why);
  }

  private void publish(
      Caller robot,
      WebhookEndpoint endpoint,
      WebhookEndpointChanged.Kind kind,
      @Nullable EndpointEnd why) {
    events.publish(
        robot,
        new WebhookEndpointChanged(
            endpoint.id(), endpoint.firm(), kind, endpoint.url(), why, clock.instant()));
  }

  private void note(Parcel parcel, Outcome outcome) {
    em.createNativeQuery(
            "insert into webhook_attempt (partner_id, delivery_id, number, at, millis, status, error, request_head, response_head)"
                + " values (?1, ?2, ?3, ?4, ?5, nullif(?6, 0), nullif(?7, ''), ?8, nullif(?9, '')) on conflict do nothing")
        .setParameter(1, parcel.firm().value())
        .setParameter(2, parcel.delivery().value())
        .setParameter(3, parcel.number())
        .setParameter(4, Timestamp.from(clock.instant().minusMillis(outcome.millis())))
        .setParameter(5, (int) Math.min(outcome.millis(), Integer.MAX_VALUE))
        .setParameter(6, status(outcome))
        .setParameter(7, outcome.error().orElse(""))
        .setParameter(8, outcome.requestHead())
        .setParameter(9, outcome.reply().map(Reply::head).orElse(""))
        .executeUpdate();
    em.createNativeQuery(
            "update webhook_delivery set attempts = greatest(attempts, ?2) where id = ?1")
        .setParameter(1, parcel.delivery().value())
        .setParameter(2, parcel.number())
        .executeUpdate();
  }

  /** Whoever asked meanwhile for it to be sent again has begun a new series: it stays due. */
  private void settle(Parcel parcel, Outcome outcome) {
    Instant now = clock.instant();
    Optional<Duration> wait =
        outcome.success() || outcome.gone()
            ? Optional.empty()
            : RetrySchedule.after(
                parcel.kind(),
                parcel.tries() + 1,
                ThreadLocalRandom.current().nextDouble(),
                RetryAfter.of(outcome, now));
    String state = outcome.success() ? "DELIVERED" : wait.map(it -> "DUE").orElse("FAILED");
    em.createNativeQuery(
            "update webhook_delivery set state = ?2, tries = tries + 1, due_at = ?3, finished_at = case when ?2 = 'DUE' then null else cast(?4 as timestamptz) end,"
                + " last_status = nullif(?5, 0), last_error = nullif(?6, '') where id = ?1 and state = 'DUE' and tries = ?7")
        .setParameter(1, parcel.delivery().value())
        .setParameter(2, state)
        .setParameter(3, Timestamp.from(now.plus(wait.orElse(Duration.ZERO))))
        .setParameter(4, Timestamp.from(now))
        .setParameter(5, status(outcome))
        .setParameter(6, outcome.error().orElse(""))
        .setParameter(7, parcel.tries())
        .executeUpdate();
  }

  /** Zero stands for none. */
  private static int status(Outcome outcome) {
    return outcome.reply().map(Reply::status).orElse(0);
  }

  private Optional<WebhookEndpoint> locked(WebhookEndpointId id) {
    Listing.of(em, "select id from webhook_endpoint")
        .where("id = ?", id.value())
        .orderedBy("id for update");
    return endpoints.find(id);
  }
}
