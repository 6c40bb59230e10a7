package tandem.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

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
import tandem.leads.LeadId;
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

  @Test
  void time_to_money_leaves_out_what_the_clock_of_a_deal_leaves_out() throws SQLException {
    UUID deal = deal(DealStage.WON, FIRST, 60);
    move(deal, "'PROSPECT'", "LOST", 10);
    move(deal, "'LOST'", "PROSPECT", 50);
    move(deal, "'PROSPECT'", "WON", 60);
    database.asOwner(
        "insert into deal_pause (id, deal_id, partner_id, reason, wake_on, author_id, author_name, started_at, ended_at) values ('%s', '%s', '%s', 'OTHER', date '2027-01-20', '%s', 'Somebody', timestamptz '%s', timestamptz '%s')"
            .formatted(
                UUID.randomUUID(), deal, ours.firm.value(), ours.sellerId.value(), day(2), day(5)));

    Funnel funnel = funnel(Attribute.PROCESS);

    assertThat(funnel.timeToMoney()).hasValueCloseTo(17.0, offset(0.001));
    assertThat(funnel.presale()).hasValueCloseTo(0.0, offset(0.001));
  }

  @Test
  void a_question_to_the_partner_is_no_time_to_money() throws SQLException {
    UUID lead = UUID.randomUUID();
    database.asOwner(
        "insert into lead (id, partner_id, owner_id, owner_name, stage, customer_name, name_key, country, submitted_at, decided_at, created_at, updated_at) values ('%s', '%s', '%s', 'Somebody', 'CONVERTED', 'N', 'n', 'DE', timestamptz '%s', now(), now(), now())"
            .formatted(lead, ours.firm.value(), ours.sellerId.value(), day(-6)));
    UUID deal = deal(DealStage.WON, FIRST, 10);
    move(deal, "'PROSPECT'", "WON", 10);
    database.asOwner("update deal set lead_id = '%s' where id = '%s'".formatted(lead, deal));
    history(lead, "lead.submitted", -6);
    history(lead, "lead.info_requested", -4);
    history(lead, "lead.submitted", -1);

    Funnel funnel = funnel(Attribute.PROCESS);

    assertThat(funnel.timeToMoney()).hasValueCloseTo(13.0, offset(0.001));
    assertThat(funnel.presale()).hasValueCloseTo(3.0, offset(0.001));
  }

  @Test
  void a_month_begins_when_it_does_at_the_company() throws SQLException {
    deal(DealStage.PROSPECT, Instant.parse("2026-09-30T22:30:00Z"), 0);

    assertThat(funnel(Attribute.MONTH).cuts())
        .extracting(Funnel.Cut::key, Funnel.Cut::deals)
        .containsExactly(tuple("2026-10", 1L));
  }

  @Test
  void a_category_leads_to_as_many_deals_as_its_row_counts() throws SQLException {
    UUID boats = product("boats");
    UUID oars = product("oars");
    line(deal(DealStage.PROSPECT, FIRST, 0), 1, boats);
    UUID mixed = deal(DealStage.PROSPECT, FIRST, 0);
    line(mixed, 1, oars);
    line(mixed, 2, boats);

    assertThat(funnel(Attribute.CATEGORY).cuts())
        .extracting(Funnel.Cut::key, Funnel.Cut::deals)
        .containsExactlyInAnyOrder(tuple("boats", 1L), tuple("oars", 1L));
    assertThat(funnel(Attribute.CATEGORY, Optional.of("boats")).deals()).isEqualTo(1);
    assertThat(funnel(Attribute.CATEGORY, Optional.of("oars")).deals()).isEqualTo(1);
  }

  private static UUID product(String category) throws SQLException {
    UUID id = UUID.randomUUID();
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', '%s', 'Boat', 'Лодка', 1, 'EUR')"
            .formatted(id, id, category));
    return id;
  }

  private void line(UUID deal, int number, UUID product) throws SQLException {
    database.asOwner(
        "insert into deal_line (deal_id, partner_id, line_no, product_id, quantity, amount, currency) values ('%s', '%s', %d, '%s', 1, 100, 'EUR')"
            .formatted(deal, ours.firm.value(), number, product));
  }

  private void history(UUID lead, String event, int day) throws SQLException {
    database.asOwner(
        "insert into history_entry (id, object_id, partner_id, event, author_name, author_side, details, shared, at) values ('%s', '%s', '%s', '%s', 'Somebody', 'PARTNER', '{}', true, timestamptz '%s')"
            .formatted(
                UUID.randomUUID(), new LeadId(lead).text(), ours.firm.value(), event, day(day)));
  }

  private Funnel funnel(Attribute by) {
    return funnel(by, Optional.empty());
  }

  private Funnel funnel(Attribute by, Optional<String> category) {
    FunnelFilter filter =
        new FunnelFilter(
            LocalDate.parse("2026-07-01"),
            LocalDate.parse("2027-07-01"),
            Optional.of(ours.firm),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            category);
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
