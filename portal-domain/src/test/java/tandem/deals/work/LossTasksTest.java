package tandem.deals.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.deals.DealId;
import tandem.deals.DealLost;
import tandem.deals.LossExplained;
import tandem.deals.LossSide;
import tandem.deals.LostReason;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** What losses ask for is one task a reason and closing, and no later closing takes it away. */
class LossTasksTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant NOW = Instant.parse("2027-02-15T10:00:00Z");
  private static final Robot ROBOT = new Robot("Tandem");

  private final FirmFixture ours = new FirmFixture(database);
  private final DealId deal = new DealId(UUID.randomUUID());
  private final CompanyUser manager =
      new CompanyUser(
          new PersonId(UUID.randomUUID()),
          "Clara",
          Set.of(CompanyRole.CHANNEL_MANAGER),
          "en",
          "test");
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC))
          .with(Events.class, ours.events);
  private final StageWork stages = beans.get(StageWork.class);
  private final RouteSecondWord second = beans.get(RouteSecondWord.class);
  private final RouteLoss routes = beans.get(RouteLoss.class);
  private final TaskDesk desk = beans.get(TaskDesk.class);

  @BeforeEach
  void a_deal_that_was_lost() throws SQLException {
    database.asOwner(
        "insert into deal (id, partner_id, customer_name, owner_id, owner_name, stage, lost_reason, amount, currency, opened_at, stage_since, closed_at, created_at, updated_at) values ('%s', '%s', 'Hansa', '%s', 'Somebody', 'LOST', 'PRICE', 100, 'EUR', now(), now(), timestamptz '%s', now(), now())"
            .formatted(deal.value(), ours.firm.value(), ours.sellerId.value(), NOW));
    said(NOW, "PARTNER", "PRICE");
  }

  @Test
  void a_task_of_a_loss_outlives_the_next_closing() throws SQLException {
    lost(LostReason.PRICE, NOW);
    lost(LostReason.PRICE, NOW);
    assertThat(open()).containsExactly("loss-price");

    Instant again = NOW.plusSeconds(3600);
    database.asOwner(
        "update deal set closed_at = timestamptz '%s' where id = '%s'"
            .formatted(again, deal.value()));
    said(again, "PARTNER", "COMPETITOR");
    lost(LostReason.COMPETITOR, again);

    assertThat(open()).containsExactlyInAnyOrder("loss-price", "loss-competitor");
  }

  @Test
  void a_reason_that_nobody_answers_for_asks_for_nothing() {
    lost(LostReason.NO_BUDGET, NOW);

    assertThat(open()).isEmpty();
  }

  @Test
  void the_other_side_s_reason_is_a_task_too_unless_it_is_the_same() throws SQLException {
    lost(LostReason.PRICE, NOW);
    said(NOW, "COMPANY", "PRICE");
    explained(LostReason.PRICE);
    assertThat(open()).containsExactly("loss-price");

    explained(LostReason.COMPETENCE);
    assertThat(open()).containsExactlyInAnyOrder("loss-price", "loss-competence");
  }

  private void explained(LostReason reason) {
    LossExplained event =
        new LossExplained(deal, ours.firm, LossSide.COMPANY, reason, NOW.plusSeconds(60));
    database.as(ROBOT, () -> second.on(UUID.randomUUID(), event));
  }

  private void lost(LostReason reason, Instant at) {
    DealLost event = new DealLost(deal, ours.firm, reason, "", at);
    database.as(ours.seller, () -> stages.lost(event));
    database.as(ROBOT, () -> routes.on(UUID.randomUUID(), event));
  }

  private void said(Instant closed, String side, String reason) throws SQLException {
    database.asOwner(
        "insert into loss_word (id, deal_id, partner_id, closed_at, side, reason, author_id, author_name, at) values ('%s', '%s', '%s', timestamptz '%s', '%s', '%s', '%s', 'Somebody', now())"
            .formatted(
                UUID.randomUUID(),
                deal.value(),
                ours.firm.value(),
                closed,
                side,
                reason,
                ours.sellerId.value()));
  }

  private List<String> open() {
    return database.as(manager, () -> desk.byDueDay(manager, TaskFilter.OPEN, 100)).stream()
        .filter(task -> task.deal().equals(deal))
        .map(task -> task.template().orElseThrow())
        .toList();
  }
}
