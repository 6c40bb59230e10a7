package tandem.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.deals.DealStage;
import tandem.platform.PersonId;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Funnels over deals that were closed, opened again and closed otherwise. */
class FunnelsTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant FIRST = Instant.parse("2027-01-10T10:00:00Z");

  private final FirmFixture ours = new FirmFixture(database);
  private final CompanyUser manager =
      new CompanyUser(
          new PersonId(UUID.randomUUID()), "Olga", Set.of(CompanyRole.SALES_MANAGER), "en", "test");
  private final Funnels funnels =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(day(100), ZoneOffset.UTC))
          .get(Funnels.class);

  @Test
  void a_deal_counts_as_lost_where_it_was_lost_last() throws SQLException {
    UUID deal = deal(DealStage.LOST, FIRST, 20);
    move(deal, "'PROSPECT'", "LOST", 5);
    move(deal, "'LOST'", "PROSPECT", 8);
    move(deal, "'PROSPECT'", "PROPOSAL", 10);
    move(deal, "'PROPOSAL'", "LOST", 20);

    Funnel funnel = funnel(Attribute.PROCESS);

    assertThat(funnel.lost()).isEqualTo(1);
    assertThat(step(funnel, DealStage.PROSPECT).lost()).isZero();
    assertThat(step(funnel, DealStage.PROPOSAL).lost()).isEqualTo(1);
  }

  @Test
  void who_won_and_is_open_again_has_not_reached_won() throws SQLException {
    UUID deal = deal(DealStage.PROPOSAL, FIRST, 0);
    move(deal, "'PROSPECT'", "PROPOSAL", 2);
    move(deal, "'PROPOSAL'", "WON", 5);
    move(deal, "'WON'", "PROPOSAL", 8);

    Funnel funnel = funnel(Attribute.PROCESS);

    assertThat(funnel.won()).isZero();
    assertThat(step(funnel, DealStage.WON).reached()).isZero();
    assertThat(step(funnel, DealStage.PROPOSAL).reached()).isEqualTo(1);
  }

  private Funnel funnel(Attribute by) {
    FunnelFilter filter =
        new FunnelFilter(
            LocalDate.parse("2026-07-01"),
            LocalDate.parse("2027-07-01"),
            Optional.of(ours.firm),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return database.as(manager, () -> funnels.of(manager, filter, by));
  }

  private static Funnel.Step step(Funnel funnel, DealStage stage) {
    return funnel.steps().stream().filter(each -> each.stage() == stage).findFirst().orElseThrow();
  }

  private UUID deal(DealStage stage, Instant opened, int closedOn) throws SQLException {
    UUID id = UUID.randomUUID();
    database.asOwner(
        "insert into deal (id, partner_id, customer_name, owner_id, owner_name, stage, lost_reason, amount, currency, opened_at, stage_since, closed_at, created_at, updated_at) values ('%s', '%s', 'Hansa', '%s', 'Somebody', '%s', %s, 100, 'EUR', timestamptz '%s', now(), %s, now(), now())"
            .formatted(
                id,
                ours.firm.value(),
                ours.sellerId.value(),
                stage,
                stage == DealStage.LOST ? "'PRICE'" : "null",
                opened,
                stage.isOpen() ? "null" : "timestamptz '" + day(closedOn) + "'"));
    move(id, "null", "PROSPECT", 0);
    return id;
  }

  private void move(UUID deal, String from, String to, int day) throws SQLException {
    database.asOwner(
        "insert into stage_move (id, deal_id, partner_id, from_stage, to_stage, author_id, author_name, moved_at) values ('%s', '%s', '%s', %s, '%s', '%s', 'Somebody', timestamptz '%s')"
            .formatted(
                UUID.randomUUID(),
                deal,
                ours.firm.value(),
                from,
                to,
                ours.sellerId.value(),
                day(day)));
  }

  private static Instant day(int number) {
    return FIRST.plus(Duration.ofDays(number));
  }
}
