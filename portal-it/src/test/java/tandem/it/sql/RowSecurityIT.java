package tandem.it.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.it.harness.Database;
import tandem.it.harness.Database.Verdict;
import tandem.it.harness.Firm;

/**
 * What the database itself keeps apart, whatever the code above it does (api-and-security D.1). All
 * of it as the login role of the applications.
 */
class RowSecurityIT {
  /** Written for partners, read by the company only. */
  private static final List<String> COMPANY_TABLES =
      List.of(
          "customer",
          "lead_check",
          "lead_protection",
          "event",
          "event_delivery",
          "portfolio",
          "conflict_note",
          "conflict_letter",
          "deal_bypass",
          "loss_review",
          "lead_recommendation");

  /** Written by everybody, read by the jobs only. */
  private static final List<String> WRITTEN_ONLY = List.of("event", "event_delivery");

  private Database db;
  private TwoFirms firms;

  @BeforeEach
  void two_firms_with_a_row_in_every_table() {
    db = Database.application();
    firms = new TwoFirms(db);
  }

  @AfterEach
  void all_of_it_vanishes() {
    db.close();
  }

  @Test
  void the_fixture_has_a_row_of_each_firm_in_every_table_that_belongs_to_firms() {
    for (String table : Schema.partnerTables()) {
      for (UUID firm : List.of(firms.ours, firms.theirs)) {
        assertThat(db.count("select count(*) from %s where partner_id = ?".formatted(table), firm))
            .as("Rows of a firm in %s: a new table needs one in TwoFirms", table)
            .isPositive();
      }
    }
  }

  @Test
  void a_partner_sees_its_own_rows_and_not_one_of_another_in_any_table() {
    db.asPartner(firms.ours);
    for (String table : Schema.partnerTables()) {
      if (COMPANY_TABLES.contains(table)) {
        continue;
      }
      assertThat(
              db.count("select count(*) from %s where partner_id = ?".formatted(table), firms.ours))
          .as("own rows in %s", table)
          .isPositive();
      assertThat(
              db.count(
                  "select count(*) from %s where partner_id is distinct from ?".formatted(table),
                  firms.ours))
          .as("rows of others in %s", table)
          .isZero();
    }
    assertThat(db.list("select id from partner")).containsExactly(firms.ours.toString());
  }

  @Test
  void nord_sees_nothing_of_suedwerk_in_the_data_that_is_there() {
    db.asPartner(Firm.NORD.partner());
    for (String table : Schema.partnerTables()) {
      if (!COMPANY_TABLES.contains(table)) {
        assertThat(
                db.count(
                    "select count(*) from %s where partner_id = ?".formatted(table),
                    Firm.SUED.partner()))
            .as(table)
            .isZero();
      }
    }
  }

  @Test
  void without_a_partner_the_partner_role_sees_no_row() {
    db.as("tandem_partner", Optional.empty());
    for (String table : Schema.partnerTables()) {
      if (!COMPANY_TABLES.contains(table)) {
        assertThat(db.count("select count(*) from " + table)).as(table).isZero();
      }
    }
    assertThat(db.count("select count(*) from partner")).isZero();
  }

  @Test
  void a_partner_changes_and_deletes_no_row_of_another() {
    db.asPartner(firms.ours);
    for (String table : Schema.partnerTables()) {
      String where = " where partner_id = '%s'".formatted(firms.theirs);
      assertThat(db.attempt("update " + table + " set partner_id = partner_id" + where))
          .as("update " + table)
          .matches(Verdict::touchedNothing);
      assertThat(db.attempt("delete from " + table + where))
          .as("delete from " + table)
          .matches(Verdict::touchedNothing);
    }
    assertThat(db.attempt("update partner set name = 'Mine'").forbidden()).isTrue();
  }

  @Test
  void a_partner_inserts_nothing_in_the_name_of_another() {
    db.asPartner(firms.ours);
    for (String table : Schema.partnerTables()) {
      // every other column stays empty: the wall stands before the other rules of the table
      Verdict verdict =
          db.attempt("insert into %s (partner_id) values (?)".formatted(table), firms.theirs);
      assertThat(verdict).as("insert into " + table).matches(Verdict::forbidden);
    }
  }

  @Test
  void a_partner_hands_none_of_its_rows_to_another() {
    db.asPartner(firms.ours);
    for (String table : List.of("lead", "lead_line", "deal")) {
      assertThat(db.attempt("update " + table + " set partner_id = ?", firms.theirs))
          .as(table)
          .matches(Verdict::forbidden);
    }
  }

  @Test
  void a_partner_hangs_nothing_on_a_deal_or_lead_of_another() {
    db.asPartner(firms.ours);
    UUID deal = firms.theirsBy.get("deal");
    Verdict message =
        db.attempt(
            "insert into message (id, deal_id, partner_id, visibility, author_id, author_name, author_side, body, written_at) values (?, ?, ?, 'SHARED', ?, 'A', 'PARTNER', 'Hello', now())",
            UUID.randomUUID(),
            deal,
            firms.ours,
            firms.oursBy.get("person"));
    Verdict move =
        db.attempt(
            "insert into stage_move (id, deal_id, partner_id, to_stage, author_id, author_name, moved_at) values (?, ?, ?, 'WON', ?, 'A', now())",
            UUID.randomUUID(),
            deal,
            firms.ours,
            firms.oursBy.get("person"));
    Verdict line =
        db.attempt(
            "insert into lead_line (lead_id, partner_id, line_no, product_id, quantity) select ?, ?, 9, product_id, 1 from lead_line limit 1",
            firms.theirsBy.get("lead"),
            firms.ours);
    String foreignKey = "23503";
    assertThat(List.of(message.state(), move.state(), line.state())).containsOnly(foreignKey);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "busy_customer_key",
        "customer",
        "customer_key",
        "customer_likeness",
        "customer_number",
        "lead_check",
        "lead_protection",
        "audit_link",
        "audit_head",
        "data_subject_request",
        "event",
        "event_delivery",
        "company_scope",
        "company_region",
        "portfolio"
      })
  void a_partner_may_not_read_what_only_the_company_knows(String table) {
    db.asPartner(firms.ours);

    assertThat(db.attempt("select 1 from " + table + " limit 1")).matches(Verdict::forbidden);
  }

  @Test
  void company_only_messages_and_history_are_invisible_to_the_partner_of_the_deal() {
    db.asPartner(firms.ours);

    assertThat(db.list("select id from message"))
        .containsExactly(firms.oursBy.get("message").toString());
    assertThat(db.list("select id from history_entry"))
        .containsExactly(firms.oursBy.get("history_entry").toString());
  }

  @Test
  void a_partner_writes_neither_company_only_messages_nor_in_the_name_of_the_company() {
    db.asPartner(firms.ours);
    String insert =
        "insert into message (id, deal_id, partner_id, visibility, author_id, author_name, author_side, body, written_at) values (?, ?, ?, ?, ?, 'A', ?, 'Hello', now())";
    Object[] own = {
      UUID.randomUUID(),
      firms.oursBy.get("deal"),
      firms.ours,
      "SHARED",
      firms.oursBy.get("person"),
      "PARTNER"
    };
    assertThat(db.attempt(insert, own).rows()).isEqualTo(1);

    own[3] = "COMPANY";
    assertThat(db.attempt(insert, own)).matches(Verdict::forbidden);
    own[3] = "SHARED";
    own[5] = "COMPANY";
    assertThat(db.attempt(insert, own)).matches(Verdict::forbidden);
  }

  @Test
  void the_company_and_the_jobs_see_both_firms() {
    for (String role : List.of("tandem_company", "tandem_worker")) {
      db.as(role, Optional.empty());
      assertThat(
              db.count(
                  "select count(distinct partner_id) from lead where partner_id in (?, ?)",
                  firms.ours,
                  firms.theirs))
          .as(role)
          .isEqualTo(2);
    }
  }

  @Test
  void somebody_of_the_company_who_looks_after_one_firm_sees_no_row_of_another() {
    db.asScoped(firms.ourManager);
    for (String table : Schema.partnerTables()) {
      if (WRITTEN_ONLY.contains(table)) {
        assertThat(db.attempt("select 1 from " + table + " limit 1")).matches(Verdict::forbidden);
        continue;
      }
      assertThat(
              db.count("select count(*) from %s where partner_id = ?".formatted(table), firms.ours))
          .as("rows of their firm in %s", table)
          .isPositive();
      assertThat(
              db.count(
                  "select count(*) from %s where partner_id <> ?".formatted(table), firms.ours))
          .as("rows of other firms in %s", table)
          .isZero();
    }
    assertThat(db.list("select id from partner")).containsExactly(firms.ours.toString());
  }

  @Test
  void somebody_of_the_company_who_looks_after_one_firm_writes_for_no_other() {
    db.asScoped(firms.ourManager);
    for (String table : Schema.partnerTables()) {
      String where = " where partner_id = '%s'".formatted(firms.theirs);
      assertThat(db.attempt("update " + table + " set partner_id = partner_id" + where))
          .as("update " + table)
          .matches(Verdict::touchedNothing);
      assertThat(db.attempt("delete from " + table + where))
          .as("delete from " + table)
          .matches(Verdict::touchedNothing);
      assertThat(
              db.attempt("insert into %s (partner_id) values (?)".formatted(table), firms.theirs))
          .as("insert into " + table)
          .matches(Verdict::forbidden);
    }
  }

  @Test
  void somebody_of_the_company_of_whom_nothing_is_known_sees_nothing() {
    db.asScoped(UUID.randomUUID());
    for (String table : Schema.partnerTables()) {
      if (!WRITTEN_ONLY.contains(table)) {
        assertThat(db.count("select count(*) from " + table + " where partner_id is not null"))
            .as(table)
            .isZero();
      }
    }
    for (String table : List.of("partner", "customer", "partner_application", "audit_link")) {
      assertThat(
              db.attempt("select 1 from " + table).touchedNothing()
                  || db.count("select count(*) from " + table) == 0)
          .as(table)
          .isTrue();
    }
  }

  @Test
  void nobody_widens_their_own_scope() {
    db.asScoped(firms.ourManager);
    for (String change :
        List.of(
            "update company_scope set scope = 'ALL'",
            "insert into portfolio select '%s', person_id, author_id, given_at from portfolio"
                .formatted(firms.theirs),
            "delete from company_region",
            "insert into company_region (person_id, country) values ('%s', 'DE')"
                .formatted(firms.ourManager))) {
      assertThat(db.attempt(change)).as(change).matches(Verdict::forbidden);
    }
  }

  @Test
  void the_verdict_on_a_lead_of_another_firm_is_not_to_be_had() {
    db.asPartner(firms.ours);
    Verdict verdict =
        db.attempt(
            "select judge_lead(?, ?, null, now())", firms.theirsBy.get("lead"), UUID.randomUUID());

    assertThat(verdict.state()).as(verdict.message()).isEqualTo("P0002");
    assertThat(db.attempt("select * from lead_conflicts(?)", firms.oursBy.get("lead")))
        .matches(Verdict::forbidden);
    assertThat(db.attempt("select * from partner_at_the_door('sued')")).matches(Verdict::forbidden);
  }

  @Test
  void the_login_itself_may_read_and_write_nothing_until_it_takes_a_role() {
    try (Database login = Database.application()) {
      for (String table : Schema.tables()) {
        assertThat(login.attempt("select 1 from public." + table + " limit 1"))
            .as("select from " + table)
            .matches(Verdict::forbidden);
        assertThat(login.attempt("delete from public." + table))
            .as("delete from " + table)
            .matches(Verdict::forbidden);
      }
    }
  }

  @Test
  void the_login_takes_no_role_but_the_four() {
    try (Database login = Database.application()) {
      for (String role : List.of("tandem_owner", "tandem_matcher", "postgres")) {
        assertThat(login.attempt("select set_config('role', ?, true)", role))
            .as(role)
            .matches(Verdict::forbidden);
      }
    }
  }

  /**
   * Of a lead that is offered to a firm within reach: it is read, and left to whoever entered it.
   */
  @Test
  void a_narrow_scope_reads_what_its_firms_are_offered_and_changes_only_what_it_entered() {
    db.asScoped(firms.ourManager);

    assertThat(
            db.list(
                "select id from company_lead where id in (?, ?)",
                firms.companyLead,
                firms.theirCompanyLead))
        .containsExactly(firms.companyLead.toString());
    assertThat(
            db.attempt("update company_lead set hot = true where id = ?", firms.companyLead).rows())
        .isZero();
    db.asPartner(firms.ours);
    assertThat(db.attempt("select id from company_lead").forbidden()).isTrue();
  }
}
