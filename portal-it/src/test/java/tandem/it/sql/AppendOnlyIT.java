package tandem.it.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.it.harness.Database;
import tandem.it.harness.Database.Verdict;

/** What was once written about money, decisions and deeds stays as it is, for everybody. */
class AppendOnlyIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ledger_entry",
        "commission_event",
        "plan_acceptance",
        "audit_record",
        "audit_link",
        "audit_head",
        "lead_decision",
        "lead_request",
        "lead_recommendation",
        "deal_bypass",
        "deal_sharing",
        "loss_word",
        "conflict_note",
        "conflict_letter",
        "receipt",
        "history_entry",
        "partner_status_change",
        "agreement_acceptance",
        "consent_record"
      })
  void no_role_of_the_applications_changes_or_deletes_a_row(String table) {
    try (Database db = Database.application()) {
      TwoFirms firms = new TwoFirms(db);
      for (String role : new String[] {"tandem_partner", "tandem_company", "tandem_worker"}) {
        db.as(role, Optional.of(firms.ours));
        refuses(db, table);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ledger_entry",
        "commission_event",
        "plan_acceptance",
        "audit_record",
        "audit_link",
        "audit_head",
        "lead_decision",
        "lead_request",
        "lead_recommendation",
        "deal_bypass",
        "deal_sharing",
        "loss_word",
        "conflict_note",
        "conflict_letter",
        "receipt",
        "history_entry",
        "partner_status_change",
        "agreement_acceptance",
        "consent_record"
      })
  void not_even_the_owner_of_the_tables_does(String table) {
    try (Database owner = Database.owner()) {
      refuses(owner, table);
    }
  }

  private static void refuses(Database db, String table) {
    String column =
        switch (table) {
          case "audit_link" -> "seq";
          case "audit_head" -> "number";
          default -> "partner_id";
        };
    assertThat(db.attempt("update %s set %s = %s".formatted(table, column, column)))
        .matches(Verdict::forbidden);
    assertThat(db.attempt("delete from " + table)).matches(Verdict::forbidden);
    assertThat(db.attempt("truncate " + table + " cascade")).matches(Verdict::forbidden);
  }
}
