package tandem.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;

class DemoDataTest {
  private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
  private static EmbeddedPostgres server;
  private static Connection owner;
  private static boolean loaded;
  private static Duration took;

  @BeforeAll
  static void load_into_a_real_database() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
    try (Connection superuser = server.getPostgresDatabase().getConnection();
        Statement statement = superuser.createStatement()) {
      statement.execute("create database tandem template template0 locale 'C.UTF-8'");
    }
    try (Connection superuser = server.getDatabase("postgres", "tandem").getConnection();
        Statement statement = superuser.createStatement()) {
      statement.execute(
          "select set_config('tandem.owner_password', 'owner', false), set_config('tandem.app_password', 'app', false)");
      statement.execute(Files.readString(Path.of("../docker/postgres/init.sql")));
    }
    String url = server.getJdbcUrl("tandem_owner", "tandem") + "&password=owner";
    Flyway.configure().dataSource(url, "tandem_owner", "owner").load().migrate();
    owner = DriverManager.getConnection(url);
    Instant start = Instant.now();
    loaded = DemoData.load(owner, NOW);
    took = Duration.between(start, Instant.now());
  }

  @AfterAll
  static void stop() throws IOException, SQLException {
    owner.close();
    server.close();
  }

  @Test
  void it_loads_once_and_never_into_a_database_with_data() throws SQLException {
    assertThat(loaded).isTrue();
    assertThat(took).isLessThan(Duration.ofSeconds(30));
    assertThat(DemoData.load(owner, NOW)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "partner, 8",
    "customer, 300",
    "product, 12",
    "lead, 1500",
    "company_lead, 3",
    "lead_offer, 3",
    "deal, 603",
    "deal_bypass, 2",
    "approval_delegation, 3",
    "plan_version, 3",
    "agreement_acceptance, 8",
  })
  void the_promised_amounts_are_there(String table, long many) throws SQLException {
    assertThat(number("select count(*) from " + table)).isEqualTo(many);
  }

  @Test
  void leads_stand_in_every_stage() throws SQLException {
    assertThat(number("select count(distinct stage) from lead")).isEqualTo(10);
    assertThat(
            number(
                "select min(n) from (select count(*) n from lead where stage <> 'APPEALED' group by stage) s"))
        .isGreaterThanOrEqualTo(15);
  }

  @Test
  void deals_stand_in_every_stage() throws SQLException {
    assertThat(number("select count(distinct stage) from deal")).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from lead where stage in ('SUBMITTED', 'IN_REVIEW') and due_at < '2026-11-20T13:00:00Z'",
        "select count(*) from lead where stage in ('SUBMITTED', 'IN_REVIEW') and due_at::date = '2026-11-20'",
        "select count(*) from lead where stage = 'APPROVED' and protected_until between '2026-11-20' and '2026-12-04'",
        "select count(*) from lead where stage = 'INFO_REQUESTED' and owner_name = 'Павел Орлов'",
        "select count(*) from lead where stage = 'DRAFT' and owner_name = 'Павел Орлов'",
        "select count(*) from lead where stage = 'SUBMITTED' and owner_name = 'Lena Vogt'",
        "select count(*) from lead_check c join lead l on l.id = c.lead_id where c.verdict = 'CONFLICT' and l.stage in ('SUBMITTED', 'IN_REVIEW')",
        "select count(*) from lead l join lead_request r on r.id = l.open_request and r.kind = 'APPEAL' where l.stage = 'APPEALED' and l.appealed_at > l.decided_at",
        "select count(*) from lead l join lead_decision d on d.lead_id = l.id and d.kind = 'GRANT' and d.request_id is not null and d.protected_until = l.protected_until where l.extensions = 1",
        "select count(*) from history_entry where event = 'lead.transferred'",
        "select count(*) from notice where person_id = '00000000-0000-4000-8000-000000000102' and read_at is null",
        "select count(*) from notice where person_id = '00000000-0000-4000-8000-000000000902' and read_at is null",
        "select count(*) from message where visibility = 'COMPANY'",
        "select count(*) from deal where partner_id is null and stage = 'PROPOSAL'",
        "select count(*) from ledger_entry e where kind = 'EARNING' and not exists (select from payout_line p where p.entry_id = e.id)",
      })
  void each_screen_has_something_to_show(String query) throws SQLException {
    assertThat(number(query)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from lead where stage = 'APPROVED' and protected_until < '2026-11-20'",
        "select count(*) from lead where stage in ('APPROVED', 'CONVERTED', 'EXPIRED') and not exists (select from deal d where d.lead_id = lead.id)",
        "select count(*) from lead where stage = 'CONVERTED' and not exists (select from deal d where d.lead_id = lead.id and d.stage = 'WON')",
        "select count(*) from deal where (stage in ('WON', 'LOST')) <> (closed_at is not null)",
        "select count(*) from deal d where d.stage <> (select to_stage from stage_move m where m.deal_id = d.id order by moved_at desc limit 1)",
        "select count(*) from deal d where d.amount <> (select sum(amount) from deal_line l where l.deal_id = d.id)",
        "select count(*) from lead a join lead b on a.customer_id = b.customer_id and a.id < b.id and a.stage = 'APPROVED' and b.stage = 'APPROVED'",
        "select count(*) from event where created_at > '2026-11-20T13:00:00Z'",
        "select count(*) from lead where updated_at > '2026-11-20T13:00:00Z' or submitted_at < created_at or decided_at < submitted_at",
        "select count(*) from payout p where amount <> (select sum(e.amount) from payout_line l join ledger_entry e on e.id = l.entry_id where l.payout_id = p.id)",
        "select count(*) from ledger_entry where kind = 'EARNING' and amount <> round(base * rate, 2) and abs(amount - base * rate) > 0.005",
        "select abs(sum(case when debit_account = 'partner_payable' then -amount when credit_account = 'partner_payable' then amount end)"
            + " - sum(amount) filter (where kind = 'EARNING') + sum(amount) filter (where kind = 'PAYOUT')) from ledger_entry",
      })
  void nothing_contradicts_the_rules(String query) throws SQLException {
    assertThat(number(query)).isZero();
  }

  @Test
  void commissions_were_earned_and_paid_in_each_of_twelve_months() throws SQLException {
    assertThat(
            number(
                "select count(distinct date_trunc('month', earned_on)) from ledger_entry where kind = 'EARNING'"))
        .isGreaterThanOrEqualTo(11);
    assertThat(number("select count(distinct paid_on) from payout")).isGreaterThanOrEqualTo(10);
  }

  @Test
  void all_tax_ids_are_right() throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery("select tax_scheme, tax_number from customer")) {
      while (rows.next()) {
        assertThat(TaxId.check(TaxScheme.valueOf(rows.getString(1)), rows.getString(2))).isEmpty();
      }
    }
  }

  /** Holidays, month ends, weekends, summer time: no day may bring the story out of step. */
  @Test
  void the_year_can_be_told_up_to_any_day() {
    Instant first = Instant.parse("2026-02-27T22:40:00Z");
    for (int i = 0; i < 40; i++) {
      Instant end = first.plus(Duration.ofHours(37L * 6 * i));
      assertThatCode(() -> new DemoYear(end)).as(end.toString()).doesNotThrowAnyException();
    }
  }

  @Test
  void chance_always_begins_at_the_same_place() {
    assertThat(new Buyers(new Seed(), NOW).make()).isEqualTo(new Buyers(new Seed(), NOW).make());
    assertThat(OfficeHours.day(NOW)).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  private static long number(String query) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
