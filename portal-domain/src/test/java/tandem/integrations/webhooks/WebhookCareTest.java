package tandem.integrations.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.integrations.feed.PartnerEventId;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.audit.SecretBox;

/** Who is sent how much, and what becomes of an endpoint without anybody's hand. */
class WebhookCareTest extends SendingFixture {
  private final PartnerUser developer = ours.user(ours.sellerId, PartnerRole.DEVELOPER);

  @Test
  void an_endpoint_of_a_developer_is_told_only_which_object_until_an_owner_says_more() {
    WebhookEndpoints.Made made = create(developer, receiver.url(), Set.of("*"));
    work();
    happens();
    work();
    assertThat(last().body())
        .contains("\"data\":{\"object\":\"deal\",\"id\":\"deal_1\"}")
        .doesNotContain("changed_by");
    assertThatThrownBy(() -> confirm(developer, made.id()))
        .isInstanceOfSatisfying(
            Refusal.Forbidden.class, it -> assertThat(it.code()).isEqualTo("role_required"));

    confirm(ours.owner, made.id());
    happens();
    work();

    assertThat(last().body()).contains("changed_by");
    assertThat(kinds()).contains("webhook_endpoint.data_confirmed");
  }

  @Test
  void a_developer_who_points_it_elsewhere_takes_the_records_away() {
    WebhookEndpoints.Made made = active("*");
    assertThat(find(made.id()).fullData()).isTrue();

    move(developer, made.id(), receiver.url() + "&again=1");
    assertThat(find(made.id()).fullData()).isFalse();

    EndpointOrder asks =
        new EndpointOrder(
            receiver.url(), "ERP", List.of("*"), WebhookFormat.STANDARD, Boolean.TRUE, null);
    long version = find(made.id()).version();
    assertThatThrownBy(() ->
            database.as(developer, () -> endpoints.change(developer, made.id(), version, asks)))
        .isInstanceOf(Refusal.Forbidden.class);
    database.as(ours.owner, () -> endpoints.change(ours.owner, made.id(), version, asks));
    assertThat(find(made.id()).fullData()).isTrue();
  }

  @Test
  void a_firm_that_rests_is_sent_nothing_and_everything_afterwards() throws SQLException {
    WebhookEndpoints.Made made = active("*");
    receiver.received.clear();
    standing("SUSPENDED");
    PartnerEventId event = happens();
    work();
    clock.move(Duration.ofDays(6));
    endFailing();
    assertThat(receiver.received).isEmpty();
    assertThat(only(made.id(), DeliveryState.DUE).event()).contains(event);

    standing("ACTIVE");
    database.as(ROBOT, () -> care.goOn(ROBOT, ours.firm));
    work();

    assertThat(last().header("webhook-id")).isEqualTo(event.text());
    assertThat(find(made.id()).state()).isEqualTo(EndpointState.ACTIVE);
  }

  @Test
  void a_lane_that_was_taken_before_the_firm_came_to_rest_sends_nothing_more() throws SQLException {
    active("*");
    happens();
    Lane lane = take(true).getFirst();
    standing("SUSPENDED");

    assertThat(next(lane)).isEmpty();
  }

  @Test
  void a_partnership_that_ends_switches_endpoints_off_and_cancels_what_is_due() {
    WebhookEndpoints.Made made = active("*");
    happens();

    database.as(ROBOT, () -> care.endPartnership(ROBOT, ours.firm));

    assertThat(find(made.id()).ended()).contains(EndpointEnd.PARTNERSHIP);
    assertThat(only(made.id(), DeliveryState.CANCELED).event()).isPresent();
    assertThat(kinds()).endsWith("webhook_endpoint.disabled");
    database.as(ROBOT, () -> care.endPartnership(ROBOT, new PartnerId(theirs.firm.value())));
    assertThat(kinds().stream().filter("webhook_endpoint.disabled"::equals)).hasSize(1);
  }

  @Test
  void events_wait_for_a_new_address_to_answer() {
    WebhookEndpoints.Made made = active("*");
    receiver.answers(200);
    move(ours.owner, made.id(), receiver.url() + "&new=1");
    PartnerEventId meanwhile = happens();
    work();
    assertThat(find(made.id()).state()).isEqualTo(EndpointState.PENDING);

    receiver.answers(Receiver::wellBehaved);
    clock.move(Duration.ofSeconds(7));
    work();
    work();

    assertThat(last().header("webhook-id")).isEqualTo(meanwhile.text());
  }

  @Test
  void an_address_that_never_answers_is_told_of() {
    WebhookEndpoints.Made made = create("*");
    receiver.answers(200);
    for (int attempt = 0; attempt < 4; attempt++) {
      assertThat(kinds()).doesNotContain("webhook_endpoint.unanswered");
      work();
      clock.move(Duration.ofHours(1));
    }

    assertThat(kinds()).endsWith("webhook_endpoint.unanswered");
    assertThat(find(made.id()).state()).isEqualTo(EndpointState.PENDING);
  }

  @Test
  void the_answer_of_an_address_before_says_nothing_of_the_one_after() {
    WebhookEndpoints.Made made = create("*");
    Lane lane = take(true).getFirst();
    Parcel asked = next(lane).orElseThrow();
    move(ours.owner, made.id(), receiver.url() + "&other=1");

    keep(asked, success());

    assertThat(find(made.id()).state()).isEqualTo(EndpointState.PENDING);
  }

  @Test
  void one_that_is_seldom_sent_to_is_switched_off_in_its_time() {
    WebhookEndpoints.Made made = active("*");
    receiver.answers(500);
    happens();
    for (int hour = 0; hour < 110; hour++) {
      work();
      clock.move(Duration.ofHours(1));
    }
    assertThat(only(made.id(), DeliveryState.FAILED).attempts()).isEqualTo(10);
    endFailing();
    assertThat(find(made.id()).state()).isEqualTo(EndpointState.ACTIVE);

    clock.move(Duration.ofHours(10));
    endFailing();

    assertThat(find(made.id()).ended()).contains(EndpointEnd.FAILING);
  }

  @Test
  void a_test_that_arrives_ends_the_five_days() {
    WebhookEndpoints.Made made = active("*");
    receiver.answers(500);
    happens();
    work();
    assertThat(find(made.id()).failingSince()).isPresent();

    receiver.answers(200);
    database.as(ours.owner, () -> deliveries.test(ours.owner, made.id()));
    work();

    assertThat(find(made.id()).failingSince()).isEmpty();
  }

  @Test
  void one_that_hangs_is_put_aside_at_once_and_a_test_is_sent_all_the_same() {
    WebhookEndpoints.Made made = active("*");
    happens();
    Lane lane = take(true).getFirst();
    keep(next(lane).orElseThrow(), failure(15_000));
    release(lane);
    happens();
    assertThat(take(true)).isEmpty();
    assertThat(take(false)).isEmpty();

    database.as(ours.owner, () -> deliveries.test(ours.owner, made.id()));
    Lane asked = take(false).getFirst();
    assertThat(next(asked).orElseThrow().kind()).isEqualTo(DeliveryKind.TEST);
  }

  @Test
  @SuppressWarnings("UnnecessaryAssignment") // a key that was taken out of the settings
  void a_secret_that_cannot_be_opened_is_written_down_and_tried_by_the_schedule() {
    WebhookEndpoints.Made made = active("*");
    receiver.received.clear();
    happens();
    Lane lane = take(true).getFirst();
    beans.get(SecretBook.class).box = SecretBox.of("another-key-of-thirty-two-letters");

    Parcel parcel = next(lane).orElseThrow();
    keep(parcel, courier.deliver(parcel));

    WebhookDelivery delivery = only(made.id(), DeliveryState.DUE);
    assertThat(delivery.lastError()).contains("internal_error");
    assertThat(delivery.due().orElseThrow()).isAfter(clock.instant());
    assertThat(receiver.received).isEmpty();
  }

  @Test
  void who_has_lost_a_lane_neither_sends_on_nor_gives_it_back() {
    active("*");
    happens();
    Lane late = take(true).getFirst();
    clock.move(Duration.ofSeconds(91));
    Lane other = take(true).getFirst();

    assertThat(next(late)).isEmpty();
    release(late);
    assertThat(take(true)).as("it is the other's").isEmpty();
    clock.move(Duration.ofSeconds(60));
    assertThat(next(other)).isPresent();
    clock.move(Duration.ofSeconds(60));
    assertThat(take(true)).as("each delivery has the whole time").isEmpty();
  }

  @Test
  void sent_again_while_it_is_on_its_way_it_is_sent_twice() {
    WebhookEndpoints.Made made = active("*");
    happens();
    Lane lane = take(true).getFirst();
    Parcel first = next(lane).orElseThrow();
    database.as(ours.owner, () -> deliveries.again(ours.owner, first.delivery()));

    keep(first, success());
    assertThat(only(made.id(), DeliveryState.DUE).id()).isEqualTo(first.delivery());
    keep(next(lane).orElseThrow(), success());
    assertThat(next(lane)).isEmpty();
  }

  @Test
  void secrets_that_have_ended_are_tidied_away() {
    WebhookEndpoints.Made made = active("*");
    addSecret(made.id());
    clock.move(SecretBook.OVERLAP.plusSeconds(1));

    assertThat(database.as(ROBOT, () -> beans.get(SecretBook.class).forget(1000))).isPositive();
    assertThat(find(made.id()).secrets()).hasSize(1);
    assertThat(database.as(ROBOT, () -> log.forget(ROBOT))).isFalse();
  }

  @Test
  void histories_hold_no_path_or_query_of_an_address() {
    active("*");

    assertThat(ours.published)
        .filteredOn(WebhookEndpointChanged.class::isInstance)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.toString()).doesNotContain("/hook").doesNotContain("nord"));
  }

  @Test
  void one_request_switches_off_and_changes_the_address_without_asking_it() {
    WebhookEndpoints.Made made = active("*");
    receiver.received.clear();
    long version = find(made.id()).version();
    EndpointOrder off =
        new EndpointOrder(
            receiver.url() + "&x=1", "ERP", List.of("*"), WebhookFormat.STANDARD, null, false);
    database.as(ours.owner, () -> endpoints.change(ours.owner, made.id(), version, off));
    work();

    assertThat(find(made.id()).ended()).contains(EndpointEnd.HAND);
    assertThat(receiver.received).isEmpty();
    assertThat(find(made.id()).url()).endsWith("&x=1");
    assertThat(Optional.of(find(made.id()).fullData())).contains(true);
  }

  private void confirm(PartnerUser actor, WebhookEndpointId id) {
    long version = find(id).version();
    database.as(actor, () -> endpoints.confirmFullData(actor, id, version));
  }
}
