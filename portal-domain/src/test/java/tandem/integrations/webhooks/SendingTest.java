package tandem.integrations.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.integrations.feed.PartnerEventId;
import tandem.platform.Refusal;

/** From an event to a receiver and back. */
class SendingTest extends SendingFixture {
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

    receiver.answers(Receiver::wellBehaved);
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
    clock.move(EndpointCare.PATIENCE.minusSeconds(1));
    feed.happens(ours.firm, "deal.updated", "deal_1");
    work();
    endFailing();
    assertThat(find(made.id()).state()).isEqualTo(EndpointState.ACTIVE);

    clock.move(Duration.ofSeconds(1));
    endFailing();

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
    for (int i = 1; i < EndpointHealth.MOST_FAILURES; i++) {
      happens();
      work();
    }
    happens();
    List<Lane> well = take(true);
    assertThat(well).as("a hiccup or two make nobody ill").hasSize(1);
    well.forEach(lane -> keep(next(lane).orElseThrow(), failure(10)));
    well.forEach(this::release);
    happens();

    assertThat(take(true)).isEmpty();
    assertThat(take(false)).as("it rests").isEmpty();
    clock.move(Duration.ofSeconds(6));
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
}
