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
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * Writes down what became of an attempt and what follows from it: done, tried again later, given
 * up, or the endpoint switched off at once (410).
 */
@UseCase
@ApplicationScoped
public class AttemptLog {
  static final int FORGOTTEN_AT_ONCE = 1000;
  private static final Duration KEPT = Duration.ofDays(30);

  @PersistenceContext EntityManager em;
  @Inject EndpointBook endpoints;
  @Inject EndpointHealth health;
  @Inject EndpointEnding ending;
  @Inject SecretBook secrets;
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
    Optional<DeliveryState> now = settle(parcel, outcome);
    switch (parcel.kind()) {
      case CHALLENGE -> now.ifPresent(state -> asked(robot, endpoint.get(), state, outcome));
      case TEST -> {
        if (outcome.success()) {
          health.succeeded(parcel.endpoint());
        }
      }
      case EVENT -> sent(robot, endpoint.get(), outcome);
    }
    return outcome.success();
  }

  /**
   * Tests and challenges that are over, and secrets; deliveries of events go with their events.
   * Answers whether there are more.
   */
  @OpenToAll("runs as the system only")
  boolean forget(Caller robot) {
    int gone =
        em.createNativeQuery(
                "delete from webhook_delivery where id in (select id from webhook_delivery where kind <> 'EVENT' and created_at < ?1 limit "
                    + FORGOTTEN_AT_ONCE
                    + ")")
            .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
            .executeUpdate();
    int ended = secrets.forget(FORGOTTEN_AT_ONCE);
    return gone == FORGOTTEN_AT_ONCE || ended == FORGOTTEN_AT_ONCE;
  }

  /**
   * A challenge that was asked meanwhile of another address has taken the place of this one, and
   * whatever became of this one says nothing any more: then nobody comes here.
   */
  private void asked(Caller robot, WebhookEndpoint endpoint, DeliveryState state, Outcome outcome) {
    if (endpoint.state() != EndpointState.PENDING) {
      return;
    }
    switch (state) {
      case DELIVERED -> {
        endpoints.become(endpoint.id(), EndpointState.ACTIVE, Optional.empty());
        publish(robot, endpoint, WebhookEndpointChanged.Kind.VERIFIED);
      }
      case FAILED -> publish(robot, endpoint, WebhookEndpointChanged.Kind.UNANSWERED);
      case DUE, CANCELED -> health.failed(endpoint.id(), outcome, false);
    }
  }

  private void sent(Caller robot, WebhookEndpoint endpoint, Outcome outcome) {
    if (outcome.success()) {
      health.succeeded(endpoint.id());
      return;
    }
    health.failed(endpoint.id(), outcome, true);
    if (endpoint.state() == EndpointState.ACTIVE && outcome.gone()) {
      ending.end(robot, endpoint, EndpointEnd.GONE);
    }
  }

  private void publish(Caller robot, WebhookEndpoint endpoint, WebhookEndpointChanged.Kind kind) {
    events.publish(robot, WebhookEndpointChanged.of(endpoint, kind, null, clock.instant()));
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

  /**
   * Whoever asked meanwhile for it to be sent again has begun a new series: it stays due, as
   * whatever was canceled meanwhile stays so; then the answer is empty.
   */
  private Optional<DeliveryState> settle(Parcel parcel, Outcome outcome) {
    Instant now = clock.instant();
    Optional<Duration> wait =
        outcome.success() || outcome.gone()
            ? Optional.empty()
            : RetrySchedule.after(
                parcel.kind(),
                parcel.tries() + 1,
                ThreadLocalRandom.current().nextDouble(),
                RetryAfter.of(outcome, now));
    DeliveryState state =
        outcome.success()
            ? DeliveryState.DELIVERED
            : wait.isPresent() ? DeliveryState.DUE : DeliveryState.FAILED;
    int settled =
        em.createNativeQuery(
                "update webhook_delivery set state = ?2, tries = tries + 1, due_at = ?3, finished_at = case when ?2 = 'DUE' then null else cast(?4 as timestamptz) end,"
                    + " last_status = nullif(?5, 0), last_error = nullif(?6, '') where id = ?1 and state = 'DUE' and tries = ?7 and series = ?8")
            .setParameter(1, parcel.delivery().value())
            .setParameter(2, state.name())
            .setParameter(3, Timestamp.from(now.plus(wait.orElse(Duration.ZERO))))
            .setParameter(4, Timestamp.from(now))
            .setParameter(5, status(outcome))
            .setParameter(6, outcome.error().orElse(""))
            .setParameter(7, parcel.tries())
            .setParameter(8, parcel.series())
            .executeUpdate();
    return settled == 1 ? Optional.of(state) : Optional.empty();
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
