package tandem.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.platform.Refusal;

/** Whoever comes second in a race is told so: each rule of the database has its own code. */
class DatabaseRefusalsTest {
  private static final UUID FIRM = new UUID(991, 1);
  private static final UUID PERSON = new UUID(992, 1);
  private static final UUID PLAN = new UUID(993, 1);
  private static final UUID VERSION = new UUID(994, 1);
  private static final UUID DEAL = new UUID(995, 1);
  private static final TestDatabase database = TestDatabase.shared();

  @BeforeAll
  static void prepare() throws SQLException {
    database.asOwner(
        "insert into partner (id, code, name, country, tier, created_at, updated_at) values ('%s', 'raced', 'Raced', 'CH', 'GOLD', now(), now())"
            .formatted(FIRM),
        "insert into person (id, partner_id, username, name) values ('%s', '%s', 'raced-owner', 'Owner')"
            .formatted(PERSON, FIRM),
        "insert into deal (id, partner_id, customer_name, stage, amount, currency, opened_at, stage_since, closed_at, created_at, updated_at) values ('%s', '%s', 'Fabrik', 'WON', 1, 'CHF', now(), now(), now(), now(), now())"
            .formatted(DEAL, FIRM),
        sql("plan", PLAN),
        sql("draft", PLAN),
        sql("version", VERSION),
        sql("acceptance", FIRM),
        sql("paper", new UUID(996, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "plan, code_taken",
    "draft, draft_exists",
    "version, changed_meanwhile",
    "acceptance, already_decided",
    "paper, event_differs"
  })
  void whoever_comes_second_is_told_what_was_there_before(String row, String code) {
    SQLException second =
        catchThrowableOfType(
            SQLException.class, () -> database.asOwner(sql(row, new UUID(997, 1))));

    assertThat(DatabaseRefusals.translate(new PersistenceException(second)))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void what_has_no_name_stays_the_failure_that_it_is() {
    PersistenceException failure = new PersistenceException(new SQLException("no space left"));

    assertThat(DatabaseRefusals.translate(failure)).isSameAs(failure);
  }

  /** A row that collides with its first one by the rule in question, whatever its own id. */
  private static String sql(String row, UUID id) {
    return switch (row) {
      case "plan" ->
          "insert into plan (id, code, name_en, name_ru) values ('%s', 'raced', 'P', 'P')"
              .formatted(id);
      case "draft" ->
          "insert into plan_draft (plan_id, valid_from, terms, author_id, changed_at) values ('%s', '2026-11-20', '{}', '%s', now())"
              .formatted(PLAN, PERSON);
      case "version" ->
          "insert into plan_version (id, plan_id, number, valid_from, published_at) values ('%s', '%s', 1, '2026-11-20', now())"
              .formatted(id, PLAN);
      case "acceptance" ->
          "insert into plan_acceptance (partner_id, plan_version_id, person_id, document_hash, accepted_at) values ('%s', '%s', '%s', repeat('0', 64), now())"
              .formatted(FIRM, VERSION, PERSON);
      default ->
          "insert into commission_event (id, partner_id, deal_id, kind, external_id, amount, currency, occurred_on, author_id, recorded_at) values ('%s', '%s', '%s', 'PAID', 'P-1', 1, 'CHF', '2026-11-20', '%s', now())"
              .formatted(id, FIRM, DEAL, PERSON);
    };
  }
}
