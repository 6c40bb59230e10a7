package tandem.integrations.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tandem.access.Actor;
import tandem.access.FirmFixture;
import tandem.integrations.feed.FeedForTests;
import tandem.integrations.feed.MovedClock;
import tandem.integrations.feed.PartnerEventId;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.PageRequest;
import tandem.platform.audit.SecretBox;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Two firms, a receiver of ours, and all that leads from an event to it; the clock is moved. */
abstract class SendingFixture {
  static final TestDatabase database = TestDatabase.shared();
  static final Robot ROBOT = new Robot("webhooks");

  final FirmFixture ours = new FirmFixture(database);
  final FirmFixture theirs = new FirmFixture(database);
  final MovedClock clock = new MovedClock(Instant.now());
  final Receiver receiver = new Receiver();
  final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  final Beans beans =
      new Beans(database.em())
          .with(Clock.class, clock)
          .with(Events.class, ours.events)
          .with(SecretBox.class, SecretBox.of("0123456789abcdef0123456789abcdef"))
          .with(AddressGuard.class, guard());
  final WebhookEndpoints endpoints = beans.get(WebhookEndpoints.class);
  final WebhookDeliveries deliveries = beans.get(WebhookDeliveries.class);
  final Lanes lanes = beans.get(Lanes.class);
  final AttemptLog log = beans.get(AttemptLog.class);
  final EndpointCare care = beans.get(EndpointCare.class);
  final FanOut fanOut = beans.get(FanOut.class);
  final Courier courier = beans.get(Courier.class);
  final FeedForTests feed = new FeedForTests(database, beans, fanOut::on);

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

  void work() {
    for (boolean well : new boolean[] {true, false}) {
      for (Lane lane : take(well)) {
        boolean goesOn = true;
        while (goesOn) {
          goesOn = next(lane).map(it -> keep(it, courier.deliver(it))).orElse(false);
        }
        release(lane);
      }
    }
  }

  List<Lane> take(boolean well) {
    return database.as(ROBOT, () -> lanes.take(ROBOT, well, 10));
  }

  WebhookEndpoints.Made active(String... types) {
    WebhookEndpoints.Made made = create(types);
    work();
    assertThat(find(made.id()).state()).isEqualTo(EndpointState.ACTIVE);
    return made;
  }

  WebhookEndpoints.Made create(String... types) {
    return create(receiver.url(), Set.of(types));
  }

  WebhookEndpoints.Made create(String url, Set<String> types) {
    return create(ours.owner, url, types);
  }

  WebhookEndpoints.Made create(Actor actor, String url, Set<String> types) {
    return database.as(actor, () -> endpoints.create(actor, order(url, types)));
  }

  static EndpointOrder order(String url, Set<String> types) {
    return new EndpointOrder(url, "ERP", List.copyOf(types), WebhookFormat.STANDARD);
  }

  /** Its address, by somebody. */
  void move(Actor actor, WebhookEndpointId id, String url) {
    long version = find(id).version();
    database.as(actor, () -> endpoints.change(actor, id, version, order(url, Set.of("*"))));
  }

  /** Published and made ready, so it is due. */
  PartnerEventId happens() {
    return feed.happens(ours.firm, "deal.updated", "deal_1");
  }

  Optional<Parcel> next(Lane lane) {
    return database.as(ROBOT, () -> lanes.next(ROBOT, lane));
  }

  boolean keep(Parcel parcel, Outcome outcome) {
    return database.as(ROBOT, () -> log.keep(ROBOT, parcel, outcome));
  }

  void release(Lane lane) {
    database.as(ROBOT, () -> lanes.release(ROBOT, lane));
  }

  void standing(String status) throws SQLException {
    database.asOwner(
        "update partner set status = '%s' where id = '%s'".formatted(status, ours.firm.value()));
  }

  WebhookEndpoints.Made addSecret(WebhookEndpointId id) {
    long version = find(id).version();
    return database.as(ours.owner, () -> endpoints.addSecret(ours.owner, id, version));
  }

  int replay(WebhookEndpointId id, Instant from, Instant to) {
    return database.as(
        ours.owner, () -> deliveries.replay(ours.owner, id, from, to, List.of("deal.updated")));
  }

  WebhookEndpoint find(WebhookEndpointId id) {
    return database.as(ours.owner, () -> endpoints.find(ours.owner, id));
  }

  WebhookDelivery find(WebhookDeliveryId id) {
    return database.as(ours.owner, () -> deliveries.find(ours.owner, id));
  }

  List<WebhookDelivery> all(WebhookEndpointId id) {
    return database
        .as(
            ours.owner,
            () -> deliveries.list(ours.owner, id, List.of(), PageRequest.first(PageRequest.MAX)))
        .rows();
  }

  List<DeliveryState> states(WebhookEndpointId id) {
    return all(id).stream().map(WebhookDelivery::state).toList();
  }

  WebhookDelivery only(WebhookEndpointId id, DeliveryState state) {
    return all(id).stream()
        .filter(it -> it.kind() == DeliveryKind.EVENT && it.state() == state)
        .reduce((one, other) -> {
          throw new AssertionError("more than one");
        })
        .orElseThrow();
  }

  List<String> kinds() {
    return ours.published.stream().map(DomainEvent::eventName).toList();
  }

  Receiver.Request last() {
    return receiver.received.getLast();
  }

  static AddressGuard guard() {
    return AddressGuard.with(
        host -> List.of(InetAddress.getLoopbackAddress()), true, "http://portal.example");
  }

  void endFailing() {
    database.as(ROBOT, () -> care.endFailing(ROBOT));
  }

  static Outcome failure(long millis) {
    return new Outcome(millis, "POST / HTTP/1.1", Optional.empty(), Optional.of("timeout"));
  }

  static Outcome success() {
    return new Outcome(
        5,
        "POST / HTTP/1.1",
        Optional.of(new Reply(200, "HTTP/1.1 200 OK", "", Optional.empty())),
        Optional.empty());
  }
}
