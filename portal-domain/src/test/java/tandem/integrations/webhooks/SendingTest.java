package tandem.integrations.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.integrations.feed.FeedForTests;
import tandem.integrations.feed.MovedClock;
import tandem.integrations.feed.PartnerEventId;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.PageRequest;
import tandem.platform.Refusal;
import tandem.platform.audit.SecretBox;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** From an event to a receiver and back, with a clock that is moved. */
class SendingTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("webhooks");

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final MovedClock clock = new MovedClock(Instant.now());
  private final Receiver receiver = new Receiver();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, clock)
          .with(Events.class, ours.events)
          .with(SecretBox.class, SecretBox.of("0123456789abcdef0123456789abcdef"))
          .with(AddressGuard.class, guard());
  private final WebhookEndpoints endpoints = beans.get(WebhookEndpoints.class);
  private final WebhookDeliveries deliveries = beans.get(WebhookDeliveries.class);
  private final Lanes lanes = beans.get(Lanes.class);
  private final AttemptLog log = beans.get(AttemptLog.class);
  private final FanOut fanOut = beans.get(FanOut.class);
  private final Courier courier = beans.get(Courier.class);
  private final FeedForTests feed = new FeedForTests(database, beans, fanOut::on);

  @BeforeEach
  void begin() throws SQLException {
    // lanes are everybody's: what other tests left is not ours to send
    database.asOwner("update webhook_endpoint set state = 'DISABLED', ended_by = 'HAND'");
    courier.use(timer);
  }

  @AfterEach
  void stop() {
    receiver.close();
    timer.shutdownNow();
  }

  @Test
  void a_new_endpoint_is_told_nothing_before_it_has_answered_its_challenge() {
    WebhookEndpoints.Made made = create("*");
    feed.happens(ours.firm, "lead.submitted", "lead_1");
    receiver.answers(200);

    work();
    assertThat(find(made.id()).state()).isEqualTo(EndpointState.PENDING);
    assertThat(receiver.received)
        .singleElement()
        .satisfies(it -> assertThat(it.body()).contains("webhook_endpoint.verification"));

    receiver.answers(Receiver::echo);
    clock.move(Duration.ofSeconds(7));
    work();
    assertThat(find(made.id()).state()).isEqualTo(EndpointState.ACTIVE);
    assertThat(kinds()).contains("webhook_endpoint.verified");
  }

  @Test
  void an_event_is_delivered_once_signed_and_written_into_the_log() throws Exception {
    WebhookEndpoints.Made made = active("lead.approved");
    PartnerEventId event = feed.happens(ours.firm, "lead.approved", "lead_1");
    feed.happens(ours.firm, "lead.rejected", "lead_2");
    feed.happens(theirs.firm, "lead.approved", "lead_3");

    work();
    work();

    Receiver.Request request = last();
    assertThat(receiver.received).hasSize(2); // the challenge, and this one
    assertThat(request.header("webhook-id")).isEqualTo(event.text());
    new Webhook(made.secret()).verify(request.body(), request.headers());
    WebhookDelivery delivery = only(made.id(), DeliveryState.DELIVERED);
    assertThat(delivery.event()).contains(event);
    WebhookDelivery.Attempt attempt = find(delivery.id()).log().getFirst();
    assertThat(attempt.status()).contains(200);
    assertThat(attempt.requestHead()).contains("webhook-id: " + event.text());
    assertThat(attempt.responseHead().orElseThrow()).startsWith("HTTP/1.1 200");
  }

  @Test
  void a_receiver_that_was_down_for_hours_gets_everything_in_the_order_of_the_sequence() {
    WebhookEndpoints.Made made = active("*");
    receiver.answers(500);
    for (int i = 0; i < 4; i++) {
      feed.happens(ours.firm, "deal.updated", "deal_1");
    }
    for (int hour = 0; hour < 6; hour++) {
      work();
      clock.move(Duration.ofHours(1));
    }
    assertThat(find(made.id()).failingSince()).isPresent();
    receiver.received.clear();
    receiver.answers(204);
    clock.move(Duration.ofHours(12));

    for (int turn = 0; turn < 10; turn++) {
      work();
    }

    assertThat(receiver.received)
        .extracting(it -> it.body().replaceFirst(".*\"sequence\":(\\d+).*", "$1"))
        .containsExactlyInAnyOrder("1", "2", "3", "4");
    assertThat(find(made.id()).failingSince()).isEmpty();
  }

  @Test
  void the_same_message_id_in_every_attempt() {
    active("*");
    receiver.answers(500);
    feed.happens(ours.firm, "deal.updated", "deal_1");
    work();
    String first = last().header("webhook-id");
    clock.move(Duration.ofSeconds(3));
    work();
    assertThat(receiver.received).as("not before its time").hasSize(2);

    clock.move(Duration.ofSeconds(4));
    work();

    assertThat(receiver.received).hasSize(3);
    assertThat(last().header("webhook-id")).isEqualTo(first);
  }

  @Test
  void gone_switches_the_endpoint_off_and_says_so() {
    WebhookEndpoints.Made made = active("*");
    receiver.answers(410);
    feed.happens(ours.firm, "deal.updated", "deal_1");
    feed.happens(ours.firm, "deal.updated", "deal_1");

    work();

    assertThat(find(made.id()).ended()).contains(EndpointEnd.GONE);
    assertThat(states(made.id()))
        .containsExactlyInAnyOrder(
            DeliveryState.DELIVERED, DeliveryState.FAILED, DeliveryState.CANCELED);
    assertThat(ours.published.getLast())
        .isInstanceOfSatisfying(
            WebhookEndpointChanged.class, it -> assertThat(it.end()).isEqualTo(EndpointEnd.GONE));
  }

  @Test
  void five_days_without_a_success_switch_it_off_and_no_sooner() {
    WebhookEndpoints.Made made = active("*");
    receiver.answers(500);
    feed.happens(ours.firm, "deal.updated", "deal_1");
    work();
    clock.move(AttemptLog.PATIENCE.minusSeconds(1));
    feed.happens(ours.firm, "deal.updated", "deal_1");
    work();
    assertThat(find(made.id()).state()).isEqualTo(EndpointState.ACTIVE);

    clock.move(Duration.ofSeconds(1));
    feed.happens(ours.firm, "deal.updated", "deal_1");
    work();

    assertThat(find(made.id()).ended()).contains(EndpointEnd.FAILING);
    assertThat(kinds()).endsWith("webhook_endpoint.disabled");
  }

  @Test
  void retry_after_is_honoured() {
    WebhookEndpoints.Made made = active("*");
    receiver.answers(429, "Retry-After", "3600");
    feed.happens(ours.firm, "deal.updated", "deal_1");

    work();

    assertThat(only(made.id(), DeliveryState.DUE).due())
        .contains(clock.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void a_new_secret_signs_beside_the_old_one_for_a_day() throws Exception {
    WebhookEndpoints.Made made = active("*");
    WebhookEndpoints.Made second = addSecret(made.id());
    assertThat(second.secret()).isNotEqualTo(made.secret());
    assertThatThrownBy(() -> addSecret(made.id()))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("too_many_secrets"));

    feed.happens(ours.firm, "deal.updated", "deal_1");
    work();
    new Webhook(made.secret()).verify(last().body(), last().headers());
    new Webhook(second.secret()).verify(last().body(), last().headers());

    clock.move(SecretBook.OVERLAP);
    feed.happens(ours.firm, "deal.updated", "deal_1");
    work();
    Receiver.Request later = last();
    String id = later.header("webhook-id");
    long at = Long.parseLong(later.header("webhook-timestamp"));
    assertThat(later.header("webhook-signature"))
        .isEqualTo(new Webhook(second.secret()).sign(id, at, later.body()));
  }

  @Test
  void a_time_is_replayed_delivered_or_not_and_one_is_sent_again_by_hand() {
    WebhookEndpoints.Made made = active("deal.updated");
    PartnerEventId event = feed.happens(ours.firm, "deal.updated", "deal_1");
    work();
    feed.happens(ours.firm, "lead.approved", "lead_1");
    receiver.received.clear();

    int sent = replay(made.id(), clock.instant().minusSeconds(60), clock.instant().plusSeconds(1));
    work();
    assertThat(sent).isEqualTo(1);
    assertThat(last().header("webhook-id")).isEqualTo(event.text());

    WebhookDelivery delivery = only(made.id(), DeliveryState.DELIVERED);
    database.as(ours.owner, () -> deliveries.again(ours.owner, delivery.id()));
    work();
    assertThat(receiver.received).hasSize(2);
    assertThat(find(delivery.id()).attempts()).isEqualTo(3);
    assertThatThrownBy(() -> replay(made.id(), clock.instant(), clock.instant()))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(
            () -> replay(made.id(), clock.instant().minus(Duration.ofDays(31)), clock.instant()))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void a_lane_belongs_to_one_node_until_its_lease_ends() {
    active("*");
    feed.happens(ours.firm, "deal.updated", "deal_1");

    assertThat(take(true)).hasSize(1);
    assertThat(take(true)).isEmpty();
    clock.move(Duration.ofSeconds(91));
    assertThat(take(true)).as("the node has died").hasSize(1);
  }

  @Test
  void those_that_fail_do_not_stand_before_those_that_work() {
    active("*");
    receiver.answers(500);
    feed.happens(ours.firm, "deal.updated", "deal_1");
    work();
    feed.happens(ours.firm, "deal.updated", "deal_1");

    assertThat(take(true)).isEmpty();
    assertThat(take(false)).hasSize(1);
  }

  @Test
  void an_endpoint_is_its_firms_own() {
    WebhookEndpoints.Made made = active("*");

    assertThatThrownBy(
            () -> database.as(theirs.owner, () -> endpoints.find(theirs.owner, made.id())))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(database.as(theirs.owner, () -> endpoints.list(theirs.owner))).isEmpty();
    assertThatThrownBy(() -> database.as(ours.seller, () -> endpoints.list(ours.seller)))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThat(find(made.id()).toString() + made).doesNotContain("whsec_");
  }

  @Test
  void an_inner_address_is_refused_with_its_code() {
    assertThatThrownBy(() -> create("https://169.254.169.254/", Set.of("*")))
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class,
            it -> assertThat(it.code()).isEqualTo("webhook_url_refused"));
    assertThatThrownBy(() -> create("https://erp.example.com/", Set.of("lead.nonsense")))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> create("https://erp.example.com/", Set.of()))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void fifty_endpoints_are_the_most() {
    for (int i = 0; i < WebhookEndpoints.MOST; i++) {
      create("https://erp.example.com/" + i, Set.of("*"));
    }
    assertThatThrownBy(() -> create("https://erp.example.com/more", Set.of("*")))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("too_many_endpoints"));
  }

  // ---------------------------------------------------------------------------------------------

  private void work() {
    for (boolean well : new boolean[] {true, false}) {
      for (WebhookEndpointId lane : take(well)) {
        boolean goesOn = true;
        while (goesOn) {
          Optional<Parcel> parcel = database.as(ROBOT, () -> lanes.next(ROBOT, lane));
          goesOn =
              parcel
                  .map(it -> {
                    Outcome outcome = courier.deliver(it);
                    return database.as(ROBOT, () -> log.keep(ROBOT, it, outcome));
                  })
                  .orElse(false);
        }
        database.as(ROBOT, () -> lanes.release(ROBOT, lane));
      }
    }
  }

  private List<WebhookEndpointId> take(boolean well) {
    return database.as(ROBOT, () -> lanes.take(ROBOT, well, 10));
  }

  private WebhookEndpoints.Made active(String... types) {
    WebhookEndpoints.Made made = create(types);
    work();
    assertThat(find(made.id()).state()).isEqualTo(EndpointState.ACTIVE);
    return made;
  }

  private WebhookEndpoints.Made create(String... types) {
    return create(receiver.url(), Set.of(types));
  }

  private WebhookEndpoints.Made create(String url, Set<String> types) {
    EndpointOrder order = new EndpointOrder(url, "ERP", List.copyOf(types), WebhookFormat.STANDARD);
    return database.as(ours.owner, () -> endpoints.create(ours.owner, order));
  }

  private WebhookEndpoints.Made addSecret(WebhookEndpointId id) {
    long version = find(id).version();
    return database.as(ours.owner, () -> endpoints.addSecret(ours.owner, id, version));
  }

  private int replay(WebhookEndpointId id, Instant from, Instant to) {
    return database.as(
        ours.owner, () -> deliveries.replay(ours.owner, id, from, to, List.of("deal.updated")));
  }

  private WebhookEndpoint find(WebhookEndpointId id) {
    return database.as(ours.owner, () -> endpoints.find(ours.owner, id));
  }

  private WebhookDelivery find(WebhookDeliveryId id) {
    return database.as(ours.owner, () -> deliveries.find(ours.owner, id));
  }

  private List<WebhookDelivery> all(WebhookEndpointId id) {
    return database
        .as(
            ours.owner,
            () -> deliveries.list(ours.owner, id, List.of(), PageRequest.first(PageRequest.MAX)))
        .rows();
  }

  private List<DeliveryState> states(WebhookEndpointId id) {
    return all(id).stream().map(WebhookDelivery::state).toList();
  }

  private WebhookDelivery only(WebhookEndpointId id, DeliveryState state) {
    return all(id).stream()
        .filter(it -> it.kind() == DeliveryKind.EVENT && it.state() == state)
        .reduce((one, other) -> {
          throw new AssertionError("more than one");
        })
        .orElseThrow();
  }

  private List<String> kinds() {
    return ours.published.stream().map(DomainEvent::eventName).toList();
  }

  private Receiver.Request last() {
    return receiver.received.getLast();
  }

  private static AddressGuard guard() {
    return AddressGuard.with(
        host -> List.of(InetAddress.getLoopbackAddress()), true, "http://portal.example");
  }
}
