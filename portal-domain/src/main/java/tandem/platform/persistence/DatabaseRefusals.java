package tandem.platform.persistence;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/**
 * What the database refuses by a named rule is the domain's refusal; anything else stays the
 * failure it is.
 */
final class DatabaseRefusals {
  /** SQLSTATE of a write in a transaction that only reads. */
  private static final String READ_ONLY = "25006";

  /** A row of a firm that the transaction may not see: for its caller there is no such firm. */
  private static final String FOREIGN_ROW = "violates row-level security policy";

  private static final Map<String, String> CONFLICTS =
      Map.ofEntries(
          Map.entry("invitation_open", "already_invited"),
          Map.entry("api_client_key_kid", "key_taken"),
          Map.entry("partner_code_key", "partner_code_taken"),
          Map.entry("programme_code_key", "code_taken"),
          Map.entry("partner_edge_circle", "circle_refused"),
          Map.entry("lead_partner_id_external_id_key", "external_id_taken"),
          Map.entry("deal_partner_id_external_id_key", "external_id_taken"),
          Map.entry("payout_partner_id_reference_key", "payout_reference_taken"),
          Map.entry("lead_protection_overlap", "protected_by_another_lead"),
          Map.entry("payout_line_pkey", "already_paid"),
          Map.entry("ledger_entry_partner_id_source_key_key", "already_booked"),
          Map.entry("plan_code_key", "code_taken"),
          Map.entry("plan_draft_pkey", "draft_exists"),
          Map.entry("plan_version_plan_id_number_key", "changed_meanwhile"),
          Map.entry("plan_acceptance_pkey", "already_decided"),
          Map.entry("commission_event_partner_id_kind_external_id_key", "event_differs"),
          Map.entry("lead_request_one_appeal", "appeal_used"),
          Map.entry("deal_party_once", "already_party"),
          Map.entry("deal_party_closed", "transition_not_allowed"),
          Map.entry("deal_sharing_partner_id_deal_id_level_key", "transition_not_allowed"));

  private static final Map<String, String> BROKEN_RULES =
      Map.of("deal_party_split", "split_exceeds_100");

  private DatabaseRefusals() {}

  static RuntimeException translate(PersistenceException failure) {
    if (failure instanceof OptimisticLockException) {
      return new Refusal.Conflict(
          "changed_meanwhile", "Somebody else changed it at the same moment");
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && READ_ONLY.equals(sql.getSQLState())) {
        return new Refusal.Forbidden("view_only", "Whoever only looks changes nothing");
      }
      String message = cause instanceof SQLException sql ? sql.getMessage() : null;
      if (message != null) {
        if (message.contains(FOREIGN_ROW)) {
          return new Refusal.NotFound(PartnerId.PREFIX);
        }
        for (Map.Entry<String, String> rule : CONFLICTS.entrySet()) {
          if (names(message, rule.getKey())) {
            return new Refusal.Conflict(rule.getValue(), "Refused by " + rule.getKey());
          }
        }
        for (Map.Entry<String, String> rule : BROKEN_RULES.entrySet()) {
          if (names(message, rule.getKey())) {
            return new Refusal.Unprocessable(rule.getValue(), "Refused by " + rule.getKey());
          }
        }
      }
    }
    return failure;
  }

  private static boolean names(String message, String rule) {
    return message.contains("\"" + rule + "\"");
  }
}
