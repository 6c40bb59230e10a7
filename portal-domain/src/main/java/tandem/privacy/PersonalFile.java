package tandem.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Looks up all that is held on a person. Each table of the data map that can be looked up is looked
 * up here; a test holds that none is forgotten.
 */
@ApplicationScoped
class PersonalFile {
  private static final int MOST_ROWS = 5_000;

  @PersistenceContext EntityManager em;

  /**
   * @param columns what is shown, each an SQL expression that yields text
   * @param condition with one {@code ?} for the person's id or address
   */
  record Source(
      String table, List<String> names, List<String> columns, String from, String condition) {
    static Source of(String table, String condition, String... columns) {
      return new Source(table, List.of(columns), List.of(columns), table, condition);
    }
  }

  static final List<Source> OF_ACCOUNT =
      List.of(
          Source.of(
              "person",
              "id = ?",
              "username",
              "name",
              "email",
              "locale",
              "roles",
              "state_reason",
              "seen_at"),
          Source.of("lead", "owner_id = ?", "id", "owner_name", "created_at"),
          Source.of("deal", "owner_id = ?", "id", "owner_name", "created_at"),
          Source.of(
              "lead_decision",
              "author_id = ?",
              "lead_id",
              "author_name",
              "kind",
              "comment",
              "decided_at"),
          Source.of(
              "lead_decision",
              "in_place_of_id = ?",
              "lead_id",
              "in_place_of_name",
              "kind",
              "decided_at"),
          Source.of("answer_template", "author_id = ?", "id", "author_name", "changed_at"),
          Source.of(
              "approval_delegation", "giver_id = ?", "id", "giver_name", "from_day", "until_day"),
          Source.of(
              "approval_delegation",
              "delegate_id = ?",
              "id",
              "delegate_name",
              "from_day",
              "until_day"),
          Source.of(
              "lead_request",
              "author_id = ?",
              "lead_id",
              "author_name",
              "kind",
              "reason",
              "asked_at"),
          Source.of(
              "lead_recommendation",
              "author_id = ?",
              "lead_id",
              "author_name",
              "verdict",
              "comment",
              "at"),
          Source.of("conflict_note", "author_id = ?", "lead_id", "author_name", "body", "at"),
          Source.of("conflict_letter", "author_id = ?", "lead_id", "author_name", "kind", "at"),
          Source.of(
              "deal_bypass",
              "author_id = ?",
              "deal_id",
              "author_name",
              "reason_code",
              "comment",
              "at"),
          authored("company_lead", "created_at"),
          Source.of("lead_offer", "ended_by = ?", "id", "ended_name", "comment", "ended_at"),
          Source.of("deal_sharing", "author_id = ?", "deal_id", "author_name", "level", "at"),
          Source.of("deal_party", "invited_by = ?", "id", "invited_name", "message", "invited_at"),
          Source.of("deal_party", "answered_by = ?", "id", "answered_name", "answered_at"),
          Source.of("deal_party", "ended_by = ?", "id", "ended_name", "comment", "ended_at"),
          Source.of(
              "loss_word", "author_id = ?", "deal_id", "side", "author_name", "comment", "at"),
          Source.of(
              "loss_review", "decider_id = ?", "deal_id", "decider_name", "note", "decided_at"),
          Source.of("stage_move", "author_id = ?", "deal_id", "author_name", "reason", "moved_at"),
          Source.of("message", "author_id = ?", "deal_id", "author_name", "body", "written_at"),
          Source.of("calendar_feed", "person_id = ?", "language", "created_at"),
          Source.of("deal_reader", "person_id = ?", "deal_id", "unread", "read_at"),
          Source.of(
              "task", "author_id = ?", "deal_id", "author_name", "title", "note", "created_at"),
          Source.of("task", "owner_id = ?", "deal_id", "owner_name", "title", "due_on"),
          Source.of("task", "closed_id = ?", "deal_id", "closed_name", "title", "closed_at"),
          Source.of(
              "deal_pause", "author_id = ?", "deal_id", "author_name", "comment", "started_at"),
          Source.of("payout", "author_id = ?", "id", "author_name", "reference", "created_at"),
          Source.of(
              "invitation", "accepted_by = ?", "id", "name", "email", "author_name", "sent_at"),
          authored("invitation", "created_at"),
          authored("api_client", "created_at"),
          authored("partner_status_change", "at"),
          authored("tier_assignment", "created_at"),
          Source.of("partner_edge", "author_id = ?", "partner_id", "author_name", "since"),
          authored("certificate", "created_at"),
          Source.of("certificate", "person_id = ?", "id", "kind", "number", "valid_from"),
          Source.of("certificate_rule", "author_id = ?", "category", "author_name", "created_at"),
          authored("agreement", "published_at"),
          Source.of(
              "agreement_acceptance",
              "person_id = ?",
              "agreement_id",
              "person_name",
              "accepted_at"),
          authored("member_handover", "at"),
          Source.of("customer_probe", "person_id = ?", "subject_hash", "kind", "asked_at"),
          Source.of("member_handover", "from_id = ?", "id", "from_name", "items", "at"),
          Source.of("member_handover", "to_id = ?", "id", "to_name", "at"),
          Source.of("partner_application", "reviewer_id = ?", "id", "reviewer_name", "decided_at"),
          confirmed("person"),
          confirmed("api_client"),
          Source.of("notice", "person_id = ?", "kind", "object_id", "params", "created_at"),
          new Source(
              "audit_record",
              List.of("at", "action", "object_id", "client"),
              List.of("at", "action", "object_id", "client"),
              "audit_record",
              "actor_id = ?"));

  static final List<Source> OF_CONTACT =
      List.of(
          Source.of(
              "lead",
              "lower(contact_email) = lower(?)",
              "id",
              "contact_name",
              "contact_email",
              "contact_phone",
              "contact_consent",
              "consent_at"),
          Source.of(
              "company_lead",
              "lower(contact_email) = lower(?)",
              "id",
              "contact_name",
              "contact_email",
              "contact_phone",
              "contact_consent",
              "created_at"),
          new Source(
              "consent_record",
              List.of("lead_id", "text_version", "recorded_at"),
              List.of("c.lead_id", "c.text_version", "c.recorded_at"),
              "consent_record c",
              "c.contact_key = encode(sha256(convert_to(lower(?), 'UTF8')), 'hex')"),
          Source.of(
              "partner_application",
              "lower(contact_email) = lower(?)",
              "id",
              "contact_name",
              "contact_email",
              "contact_phone",
              "submitted_at"),
          Source.of("invitation", "lower(email) = lower(?)", "id", "name", "email", "created_at"),
          ofTrader("lead", "", "customer_details"),
          ofTrader("customer", "", "phone", "street", "postal_code"),
          ofTrader("customer_number", " join customer_number t on t.customer_id = c.id", "number"),
          ofTrader("customer_fact", " join customer_fact t on t.customer_id = c.id", "value"),
          ofTrader(
              "register_answer",
              " join register_answer t on t.tax_scheme = c.tax_scheme and t.tax_number = c.tax_number",
              "company_name",
              "registry_number",
              "address"),
          mentioned("lead", "id", "need"),
          mentioned("lead", "id", "answers"),
          mentioned("lead_import_row", "import_id", "cells"),
          mentioned("lead_decision", "lead_id", "comment"),
          mentioned("lead_request", "lead_id", "reason"),
          mentioned("lead_recommendation", "lead_id", "comment"),
          mentioned("company_lead", "id", "need"),
          mentioned("company_lead", "id", "answers"),
          mentioned("lead_offer", "id", "need"),
          mentioned("lead_offer", "id", "comment"),
          mentioned("deal", "id", "need"),
          mentioned("deal", "id", "answers"),
          mentioned("deal", "id", "lost_comment"),
          mentioned("conflict_note", "lead_id", "body"),
          mentioned("deal_bypass", "deal_id", "comment"),
          mentioned("deal_party", "id", "message"),
          mentioned("deal_party", "id", "comment"),
          mentioned("loss_word", "deal_id", "comment"),
          mentioned("loss_review", "deal_id", "note"),
          mentioned("stage_move", "deal_id", "reason"),
          mentioned("message", "deal_id", "body"),
          mentioned("deal_pause", "deal_id", "comment"),
          mentioned("task", "deal_id", "title"),
          mentioned("task", "deal_id", "note"),
          mentioned("person", "id", "state_reason"),
          mentioned("partner_status_change", "id", "note"),
          mentioned("partner_status_change", "id", "contact"),
          mentioned("tier_assignment", "id", "reason"),
          mentioned("partner_application", "id", "about"),
          mentioned("partner_application", "id", "question"),
          mentioned("partner_application", "id", "answer"),
          mentioned("partner_application", "id", "comment"),
          mentioned("import_issue", "import_id", "reason"),
          mentioned("member_handover", "id", "items"),
          mentioned("history_entry", "object_id", "details"));

  HeldData on(Subject subject) {
    List<HeldData.Held> held = new ArrayList<>();
    subject.seats().forEach(id -> OF_ACCOUNT.forEach(source -> add(held, source, id)));
    subject.mails().forEach(mail -> OF_CONTACT.forEach(source -> add(held, source, mail)));
    List<String> names =
        Stream.concat(
                subject.seats().stream().map(id -> new PersonId(id).text()),
                subject.mails().stream())
            .toList();
    return new HeldData(String.join(", ", names), held);
  }

  /** What is kept of a customer who is a person in business, whose lead names the address. */
  private static Source ofTrader(String table, String join, String... columns) {
    String alias =
        switch (table) {
          case "lead" -> "l.";
          case "customer" -> "c.";
          default -> "t.";
        };
    return new Source(
        table,
        List.of(columns),
        Stream.of(columns).map(column -> alias + column).toList(),
        "lead l join customer c on c.id = l.customer_id" + join,
        "c.tax_scheme = 'INN' and length(c.tax_number) = 12 and lower(l.contact_email) = lower(?)");
  }

  private static Source authored(String table, String at) {
    return Source.of(table, "author_id = ?", "id", "author_name", at);
  }

  /** Whom they confirmed in an access review; it stands there by their name. */
  private static Source confirmed(String table) {
    return Source.of(
        table,
        "confirmed_by = (select self.name from person self where self.id = ?)",
        "id",
        "confirmed_by",
        "confirmed_at");
  }

  /** Texts in which the address stands. */
  private static Source mentioned(String table, String id, String column) {
    return new Source(
        table,
        List.of(id, column),
        List.of(id, column),
        table,
        "position(lower(?) in lower(cast(%s as text))) > 0".formatted(column));
  }

  private void add(List<HeldData.Held> held, Source source, Object value) {
    List<String> columns = source.columns().stream().map("cast(%s as text)"::formatted).toList();
    List<Row> rows =
        Listing.of(em, "select " + String.join(", ", columns) + " from " + source.from())
            .where(source.condition(), value)
            .orderedBy("1 limit " + (MOST_ROWS + 1));
    if (!rows.isEmpty()) {
      held.add(
          new HeldData.Held(
              source.table(),
              source.names(),
              rows.stream().limit(MOST_ROWS).map(row -> texts(row, columns.size())).toList(),
              rows.size() > MOST_ROWS));
    }
  }

  private static List<String> texts(Row row, int count) {
    return IntStream.range(0, count).mapToObj(i -> row.maybeText(i).orElse("")).toList();
  }
}
