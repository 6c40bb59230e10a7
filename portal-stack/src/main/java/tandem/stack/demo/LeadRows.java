package tandem.stack.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.leads.DecisionKind;
import tandem.leads.LeadStage;
import tandem.leads.Programme;
import tandem.leads.RequestKind;

/** Leads as rows of their tables. */
final class LeadRows {
  private final Seed seed;
  private final Batch leads =
      new Batch(
          "lead",
          "id, partner_id, owner_id, owner_name, external_id, stage, tax_scheme, tax_number, customer_name, name_key,"
              + " country, website, contact_name, contact_email, contact_phone, contact_consent, consent_at, amount, currency,"
              + " expected_close, need, customer_id, conflict_notice, requested_fields, submitted_at, due_at, waiting_since,"
              + " decided_at, protected_until, reason_code, created_at, updated_at, version, appealed_at, extensions");
  private final Batch lines =
      new Batch("lead_line", "lead_id, partner_id, line_no, product_id, quantity");
  private final Batch checks =
      new Batch("lead_check", "lead_id, partner_id, verdict, by_tax_id, checked_at");
  private final Batch decisions =
      new Batch(
          "lead_decision",
          "id, lead_id, partner_id, kind, author_id, author_name, reason_code, comment, fields, protected_until, decided_at, request_id");
  private final Batch requests =
      new Batch(
          "lead_request",
          "id, lead_id, partner_id, kind, reason, author_id, author_name, asked_at, due_at");
  private int fromErp;

  LeadRows(Seed seed) {
    this.seed = seed;
  }

  void add(LeadLife life, boolean namedOnly) {
    DemoLead lead = life.lead;
    Buyer buyer = lead.buyer();
    boolean draft = life.stage == LeadStage.DRAFT;
    boolean machine = lead.owner().roles().contains("partner_system");
    leads.add(
        lead.uuid(),
        lead.firm().uuid(),
        lead.owner().id(),
        lead.owner().name(),
        machine
            ? "%s-%05d".formatted(lead.firm().code().toUpperCase(Locale.ROOT), ++fromErp)
            : null,
        life.stage,
        namedOnly ? null : buyer.taxId().scheme(),
        namedOnly ? null : buyer.taxId().number(),
        buyer.name(),
        buyer.nameKey(),
        buyer.country(),
        buyer.website(),
        buyer.contact(),
        buyer.contactEmail(),
        buyer.russian() ? "+7 812 555-0" + seed.digits(3) : "+49 89 5550" + seed.digits(3),
        !draft,
        draft ? null : life.submittedAt,
        lead.order().amount().amount(),
        lead.order().currency().getCurrencyCode(),
        expectedClose(lead),
        lead.need(),
        draft ? null : buyer.id(),
        false,
        life.asked,
        life.submittedAt,
        life.dueAt,
        life.waitingSince,
        life.decidedAt,
        life.protectedUntil,
        life.reason,
        lead.createdAt(),
        life.updatedAt,
        life.version,
        life.appealedAt,
        life.extensions);
    int number = 0;
    for (Order.Line line : lead.order().lines()) {
      lines.add(lead.uuid(), lead.firm().uuid(), ++number, line.article().uuid(), line.quantity());
    }
  }

  /** Verdicts of what is decided; those of waiting leads are asked of the database itself. */
  void check(DemoLead lead, boolean conflict, Instant at) {
    checks.add(lead.uuid(), lead.firm().uuid(), conflict ? "CONFLICT" : "FREE", conflict, at);
  }

  void decision(
      DemoLead lead,
      DecisionKind kind,
      @Nullable String reason,
      String comment,
      List<String> fields,
      @Nullable LocalDate until,
      Instant at) {
    decision(lead, kind, reason, comment, fields, until, at, null);
  }

  /**
   * @param request what of its dealer it answers
   */
  void decision(
      DemoLead lead,
      DecisionKind kind,
      @Nullable String reason,
      @Nullable String comment,
      List<String> fields,
      @Nullable LocalDate until,
      Instant at,
      @Nullable UUID request) {
    UUID id = seed.id(at);
    decisions.add(
        id,
        lead.uuid(),
        lead.firm().uuid(),
        kind,
        Firms.APPROVER.id(),
        Firms.APPROVER.name(),
        reason,
        comment,
        fields,
        until,
        at,
        request);
  }

  UUID request(LeadLife life, RequestKind kind, String why, Instant at) {
    UUID id = seed.id(at);
    DemoLead lead = life.lead;
    requests.add(
        id,
        lead.uuid(),
        lead.firm().uuid(),
        kind,
        why,
        lead.owner().id(),
        lead.owner().name(),
        at,
        OfficeHours.CALENDAR.dueAfter(at, Programme.ANSWER_WORKING_DAYS));
    return id;
  }

  void write(Connection connection) throws SQLException {
    leads.write(connection);
    lines.write(connection);
    checks.write(connection);
    requests.write(connection);
    decisions.write(connection);
    try (Statement open = connection.createStatement()) {
      open.executeUpdate(
          "update lead l set open_request = r.id from lead_request r where r.lead_id = l.id and l.stage = 'APPEALED'");
    }
  }

  private LocalDate expectedClose(DemoLead lead) {
    return OfficeHours.day(lead.createdAt()).plusDays(seed.between(40, 190));
  }
}
