package tandem.deals.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.access.PartnerUser;
import tandem.deals.DealId;
import tandem.deals.DealMoved;
import tandem.deals.DealStage;
import tandem.leads.FlushingEvents;
import tandem.platform.Events;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** A deal waits, wakes on its day, and the time it waited is kept apart. */
class WaitingTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot TANDEM = new Robot("Tandem");
  private static final LocalDate DAY = LocalDate.parse("2027-02-19");

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture others = new FirmFixture(database);
  private final DealId deal = new DealId(UUID.randomUUID());
  private Instant now = Instant.parse("2027-02-15T10:00:00Z");
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, ((InstantSource) () -> now).withZone(ZoneOffset.UTC))
          .with(Events.class, new FlushingEvents(database.em(), ours.events));
  private final Waiting waiting = beans.get(Waiting.class);

  @BeforeEach
  void a_deal_of_our_seller() throws SQLException {
    database.asOwner(
        "insert into deal (id, partner_id, customer_name, owner_id, owner_name, stage, amount, currency, opened_at, stage_since, created_at, updated_at) values ('%s', '%s', 'Hansa', '%s', 'Somebody', 'PROSPECT', 100, 'EUR', now(), now(), now(), now())"
            .formatted(deal.value(), ours.firm.value(), ours.sellerId.value()));
  }

  @Test
  void it_sleeps_the_whole_day_before_and_wakes_on_its_day_once() {
    begin(ours.seller, DAY);
    now = atNoon(DAY.minusDays(1));
    wake();
    assertThat(pause().endedAt()).isEmpty();

    now = atNoon(DAY);
    wake();
    wake();

    assertThat(pause().woken()).isTrue();
    assertThat(resumed())
        .singleElement()
        .satisfies(event -> {
          assertThat(event.woken()).isTrue();
          assertThat(event.seconds())
              .isEqualTo(
                  Duration.between(Instant.parse("2027-02-15T10:00:00Z"), atNoon(DAY)).toSeconds());
        });
  }

  @Test
  void it_waits_once_at_a_time_and_goes_on_by_hand() {
    begin(ours.seller, DAY);
    refused("deal_waiting", () -> begin(ours.seller, DAY));
    end(ours.seller);
    refused("deal_not_waiting", () -> end(ours.seller));

    begin(ours.seller, DAY);
    assertThat(list(ours.seller)).hasSize(2);
  }

  @Test
  void a_move_goes_on_with_it() {
    begin(ours.seller, DAY);
    database.as(
        ours.seller,
        () ->
            beans
                .get(Pauses.class)
                .moved(
                    new DealMoved(
                        deal, ours.firm, DealStage.PROSPECT, DealStage.QUALIFIED, 1, now)));

    assertThat(pause().endedAt()).isPresent();
    assertThat(pause().woken()).isFalse();
  }

  @Test
  void the_day_lies_within_the_next_year() {
    LocalDate today = LocalDate.parse("2027-02-15");
    for (LocalDate day : List.of(today, today.minusDays(1), today.plusDays(367))) {
      assertThatThrownBy(() -> begin(ours.seller, day)).isInstanceOf(Refusal.Invalid.class);
    }
    begin(ours.seller, today.plusDays(366));
  }

  @Test
  void for_another_firm_it_does_not_exist() {
    assertThatThrownBy(() -> begin(others.owner, DAY)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> list(others.owner)).isInstanceOf(Refusal.NotFound.class);
  }

  private static Instant atNoon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static void refused(String code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, no -> assertThat(no.code()).isEqualTo(code));
  }

  private List<DealResumed> resumed() {
    return ours.published.stream()
        .filter(DealResumed.class::isInstance)
        .map(DealResumed.class::cast)
        .filter(event -> event.deal().equals(deal))
        .toList();
  }

  private void begin(PartnerUser who, LocalDate day) {
    database.as(who, () -> waiting.begin(who, deal, PauseReason.TENDER, "They decide", day));
  }

  private void end(PartnerUser who) {
    database.as(who, () -> waiting.end(who, deal));
  }

  private void wake() {
    int woken = database.as(TANDEM, () -> waiting.wake(TANDEM));
    assertThat(woken).isNotNegative();
  }

  private Pause pause() {
    return list(ours.seller).getFirst();
  }

  private List<Pause> list(PartnerUser who) {
    return database.as(who, () -> waiting.list(who, deal));
  }
}
