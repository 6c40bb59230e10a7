package tandem.privacy;

import static tandem.platform.PersonalData.Basis.CONSENT;
import static tandem.platform.PersonalData.Basis.CONTRACT;
import static tandem.platform.PersonalData.Basis.LEGAL_DUTY;
import static tandem.platform.PersonalData.Basis.LEGITIMATE_INTEREST;
import static tandem.platform.PersonalData.Purpose.ACCOUNT;
import static tandem.platform.PersonalData.Purpose.ANSWERING;
import static tandem.platform.PersonalData.Purpose.EVIDENCE;
import static tandem.platform.PersonalData.Purpose.PAYMENT;
import static tandem.platform.PersonalData.Purpose.SELLING;
import static tandem.platform.PersonalData.Retain.FIVE_YEARS_AFTER_PAYMENT;
import static tandem.platform.PersonalData.Retain.ONE_YEAR;
import static tandem.platform.PersonalData.Retain.THIRTY_DAYS;
import static tandem.platform.PersonalData.Retain.THREE_YEARS;
import static tandem.platform.PersonalData.Retain.WHILE_ACCOUNT_LIVES;
import static tandem.platform.PersonalData.Retain.WHILE_CONTRACT_BINDS;
import static tandem.platform.PersonalData.Retain.WHILE_DEAL_LIVES;

import java.util.List;
import java.util.Set;
import tandem.platform.PersonalData.Basis;
import tandem.platform.PersonalData.Purpose;
import tandem.platform.PersonalData.Retain;
import tandem.privacy.PersonalColumn.Erasure;
import tandem.privacy.PersonalColumn.Link;

/**
 * Where personal data lies, column by column (GDPR article 30, law 152-FZ article 18.1). A test
 * holds it against the tables as they are: whoever adds a text column to a table of people, or a
 * name, an address or a phone number anywhere, says here what for, or that it is none.
 */
public final class DataMap {
  public static final List<PersonalColumn> COLUMNS =
      List.of(
          account("person", "username", Erasure.PSEUDONYM),
          account("person", "name", Erasure.PSEUDONYM),
          account("person", "email", Erasure.EMPTIED),
          account("person", "roles", Erasure.EMPTIED),
          account("person", "confirmed_by", Erasure.PSEUDONYM),
          ofFirm("person", "state_reason", Link.WORDS),
          contactOf("invitation", "name", Erasure.PSEUDONYM),
          contactOf("invitation", "email", Erasure.PSEUDONYM),
          ofFirm("invitation", "author_name", Link.ACCOUNT),
          ofFirm("member_handover", "from_name", Link.ACCOUNT),
          ofFirm("member_handover", "to_name", Link.ACCOUNT),
          ofFirm("member_handover", "author_name", Link.ACCOUNT),
          ofFirm("member_handover", "items", Link.WORDS),
          ofFirm("api_client", "author_name", Link.ACCOUNT),
          ofFirm("api_client", "confirmed_by", Link.ACCOUNT),
          contactOf("partner_application", "contact_name", Erasure.PSEUDONYM),
          contactOf("partner_application", "contact_email", Erasure.PSEUDONYM),
          contactOf("partner_application", "contact_phone", Erasure.EMPTIED),
          ofFirm("partner_application", "about", Link.WORDS),
          ofFirm("partner_application", "question", Link.WORDS),
          ofFirm("partner_application", "answer", Link.WORDS),
          ofFirm("partner_application", "comment", Link.WORDS),
          ofFirm("partner_application", "reviewer_name", Link.ACCOUNT),
          ofFirm("partner_status_change", "author_name", Link.ACCOUNT),
          ofFirm("partner_status_change", "note", Link.WORDS),
          ofFirm("partner_status_change", "contact", Link.WORDS),
          ofFirm("tier_assignment", "author_name", Link.ACCOUNT),
          ofFirm("tier_assignment", "reason", Link.WORDS),
          ofFirm("partner_edge", "author_name", Link.ACCOUNT),
          ofFirm("certificate", "author_name", Link.ACCOUNT),
          ofFirm("certificate_rule", "author_name", Link.ACCOUNT),
          ofFirm("agreement", "author_name", Link.ACCOUNT),
          new PersonalColumn(
              "agreement_acceptance",
              "person_name",
              EVIDENCE,
              LEGAL_DUTY,
              WHILE_CONTRACT_BINDS,
              Link.ACCOUNT,
              Erasure.KEPT),
          acted("lead", "owner_name", SELLING),
          contact("contact_name", Erasure.PSEUDONYM),
          contact("contact_email", Erasure.EMPTIED),
          contact("contact_phone", Erasure.EMPTIED),
          ofTrader("lead", "customer_details", Erasure.EMPTIED),
          ofTrader("customer", "phone", Erasure.EMPTIED),
          ofTrader("customer", "street", Erasure.EMPTIED),
          ofTrader("customer", "postal_code", Erasure.EMPTIED),
          ofTrader("customer_number", "number", Erasure.DELETED),
          ofTrader("customer_fact", "value", Erasure.DELETED),
          ofTrader("register_answer", "company_name", Erasure.DELETED),
          ofTrader("register_answer", "registry_number", Erasure.DELETED),
          ofTrader("register_answer", "address", Erasure.DELETED),
          words("lead", "need", SELLING),
          words("lead", "answers", SELLING),
          words("lead_import_row", "cells", SELLING),
          acted("lead_decision", "author_name", EVIDENCE),
          acted("lead_decision", "in_place_of_name", EVIDENCE),
          acted("answer_template", "author_name", EVIDENCE),
          acted("approval_delegation", "giver_name", EVIDENCE),
          acted("approval_delegation", "delegate_name", EVIDENCE),
          words("lead_decision", "comment", EVIDENCE),
          acted("lead_request", "author_name", EVIDENCE),
          words("lead_request", "reason", EVIDENCE),
          acted("lead_recommendation", "author_name", EVIDENCE),
          words("lead_recommendation", "comment", EVIDENCE),
          acted("company_lead", "author_name", SELLING),
          contactAt("company_lead", "contact_name", Erasure.PSEUDONYM),
          contactAt("company_lead", "contact_email", Erasure.EMPTIED),
          contactAt("company_lead", "contact_phone", Erasure.EMPTIED),
          words("company_lead", "need", SELLING),
          words("company_lead", "answers", SELLING),
          acted("lead_offer", "ended_name", EVIDENCE),
          words("lead_offer", "need", SELLING),
          words("lead_offer", "comment", EVIDENCE),
          acted("deal", "owner_name", SELLING),
          words("deal", "need", SELLING),
          words("deal", "answers", SELLING),
          words("deal", "lost_comment", SELLING),
          acted("conflict_note", "author_name", EVIDENCE),
          words("conflict_note", "body", EVIDENCE),
          acted("conflict_letter", "author_name", EVIDENCE),
          acted("deal_bypass", "author_name", EVIDENCE),
          words("deal_bypass", "comment", EVIDENCE),
          acted("deal_sharing", "author_name", EVIDENCE),
          acted("deal_party", "invited_name", EVIDENCE),
          acted("deal_party", "answered_name", EVIDENCE),
          acted("deal_party", "ended_name", EVIDENCE),
          words("deal_party", "message", SELLING),
          words("deal_party", "comment", EVIDENCE),
          acted("loss_word", "author_name", EVIDENCE),
          words("loss_word", "comment", EVIDENCE),
          acted("loss_review", "decider_name", EVIDENCE),
          words("loss_review", "note", EVIDENCE),
          acted("stage_move", "author_name", EVIDENCE),
          words("stage_move", "reason", EVIDENCE),
          acted("message", "author_name", SELLING),
          words("message", "body", SELLING),
          words("deal_pause", "comment", SELLING),
          acted("deal_pause", "author_name", SELLING),
          words("task", "title", SELLING),
          words("task", "note", SELLING),
          acted("task", "owner_name", SELLING),
          acted("task", "author_name", SELLING),
          acted("task", "closed_name", SELLING),
          new PersonalColumn(
              "payout",
              "author_name",
              PAYMENT,
              LEGAL_DUTY,
              FIVE_YEARS_AFTER_PAYMENT,
              Link.ACCOUNT,
              Erasure.PSEUDONYM),
          acted("history_entry", "author_name", EVIDENCE),
          words("history_entry", "details", EVIDENCE),
          words("event", "payload", EVIDENCE),
          told("data"),
          told("previous"),
          new PersonalColumn(
              "notice",
              "params",
              ACCOUNT,
              CONTRACT,
              WHILE_ACCOUNT_LIVES,
              Link.ACCOUNT,
              Erasure.DELETED),
          new PersonalColumn(
              "answered_request",
              "body",
              SELLING,
              CONTRACT,
              WHILE_DEAL_LIVES,
              Link.WORDS,
              Erasure.DELETED),
          new PersonalColumn(
              "audit_record",
              "personal",
              EVIDENCE,
              LEGITIMATE_INTEREST,
              THREE_YEARS,
              Link.SEALED,
              Erasure.KEY_DESTROYED),
          new PersonalColumn(
              "consent_record",
              "contact_key",
              EVIDENCE,
              LEGAL_DUTY,
              THREE_YEARS,
              Link.CONTACT,
              Erasure.EMPTIED),
          words("import_issue", "reason", EVIDENCE),
          // a number of twelve digits is a person's, and its hash is as good as the number
          new PersonalColumn(
              "customer_probe",
              "subject_hash",
              EVIDENCE,
              LEGITIMATE_INTEREST,
              ONE_YEAR,
              Link.ACCOUNT,
              Erasure.KEPT),
          request("contact_email"),
          request("note"),
          request("answer"));

  /** Text columns of the tables above that say nothing about a person. */
  public static final Set<String> HARMLESS =
      Set.of(
          "person.locale",
          "person.state",
          "invitation.locale",
          "invitation.roles",
          "invitation.state",
          "api_client.client_id",
          "api_client.name",
          "api_client.method",
          "api_client.key_url",
          "api_client.scopes",
          "api_client.state",
          "partner_application.stage",
          "partner_application.firm_name",
          "partner_application.name_key",
          "partner_application.country",
          "partner_application.tax_scheme",
          "partner_application.tax_number",
          "partner_application.website",
          "partner_application.domain",
          "partner_application.locale",
          "partner_application.territory",
          "partner_application.products",
          "partner_application.languages",
          "partner_application.registry_verdict",
          "partner_application.registry_says",
          "partner_application.checks",
          "partner_application.reason",
          "partner_status_change.status",
          "partner_status_change.reason",
          "tier_assignment.tier",
          "partner_edge.visibility",
          "certificate.kind",
          "certificate.number",
          "certificate_rule.category",
          "certificate_rule.kind",
          "programme.code",
          "programme.name_en",
          "programme.name_ru",
          "programme_version.state",
          "programme_version.terms",
          "sales_process.code",
          "sales_process.name_en",
          "sales_process.name_ru",
          "sales_process_version.state",
          "sales_process_version.terms",
          "sales_process_version.writers",
          "agreement.title_en",
          "agreement.title_ru",
          "agreement.text_en",
          "agreement.text_ru",
          "agreement.hash_en",
          "agreement.hash_ru",
          "agreement.changes_en",
          "agreement.changes_ru",
          "agreement_acceptance.language",
          "agreement_acceptance.text_hash",
          "lead_import_row.outcome",
          "lead_import_row.row_hash",
          "lead_import_row.subject",
          "lead_import_row.problems",
          "company_lead.state",
          "company_lead.product_ids",
          "company_lead.quantities",
          "lead_offer.product_ids",
          "company_lead.tax_scheme",
          "company_lead.tax_number",
          "company_lead.customer_name",
          "company_lead.country",
          "company_lead.region",
          "company_lead.website",
          "company_lead.currency",
          "company_lead.author_locale",
          "company_lead.consent_client",
          "company_lead.consent_locale",
          "company_lead.close_reason",
          "company_lead_confirmation.reason",
          "company_lead_confirmation.seen",
          "deal_sharing.level",
          "deal_sharing.words",
          "deal_party.role",
          "deal_party.state",
          "deal_party.fields",
          "deal_party.product_ids",
          "deal_party.country",
          "deal_party.currency",
          "deal_party.reason",
          "lead_offer.state",
          "lead_offer.country",
          "lead_offer.region",
          "lead_offer.currency",
          "lead_offer.why",
          "lead_offer.reason",
          "lead.external_id",
          "lead.stage",
          "lead.tax_scheme",
          "lead.tax_number",
          "lead.customer_name",
          "lead.name_key",
          "lead.country",
          "lead.website",
          "lead.site",
          "lead.currency",
          "lead.reason_code",
          "lead.requested_fields",
          "lead_decision.kind",
          "lead_recommendation.verdict",
          "lead_decision.reason_code",
          "lead_decision.fields",
          "lead_request.kind",
          "lead_request.was_tax_scheme",
          "lead_request.was_tax_number",
          "lead_request.was_customer",
          "lead_request.tax_scheme",
          "lead_request.tax_number",
          "lead_request.customer",
          "deal.customer_name",
          "deal.country",
          "deal.external_id",
          "deal.stage",
          "deal.currency",
          "deal.lost_reason",
          "deal.contract_number",
          "answer_template.kind",
          "answer_template.reason_code",
          "answer_template.title",
          "answer_template.text_en",
          "answer_template.text_ru",
          "conflict_letter.kind",
          "customer.city",
          "customer.country",
          "customer.domain",
          "customer.external_id",
          "customer.filed_keys",
          "customer.name",
          "customer.name_key",
          "customer.parent_name",
          "customer.sector",
          "customer.site",
          "customer.tax_number",
          "customer.tax_scheme",
          "customer.website",
          "customer_fact.field",
          "customer_fact.source",
          "customer_number.register",
          "register_answer.branch_code",
          "register_answer.country",
          "register_answer.source",
          "register_answer.state",
          "register_answer.tax_number",
          "register_answer.tax_scheme",
          "customer_probe.kind",
          "customer_probe.band",
          "deal_bypass.step",
          "deal_bypass.stage",
          "deal_bypass.reason_code",
          "loss_reason.code",
          "loss_reason.reason",
          "loss_reason.name_en",
          "loss_reason.name_ru",
          "loss_word.side",
          "loss_word.reason",
          "loss_word.detail",
          "loss_routing.reason",
          "loss_routing.role",
          "loss_routing.title_en",
          "loss_routing.title_ru",
          "loss_target.currency",
          "loss_review.verdict",
          "stage_move.from_stage",
          "stage_move.to_stage",
          "message.visibility",
          "message.author_side",
          "message.mentioned",
          "deal_reader.side",
          "calendar_feed.token_hash",
          "calendar_feed.language",
          "deal_pause.reason",
          "task.visibility",
          "task.side",
          "task.author_side",
          "task.title_ru",
          "task.state",
          "task.template_key",
          "task.stage_entry",
          "task.external_id",
          "payout.reference",
          "payout.currency",
          "history_entry.object_id",
          "history_entry.event",
          "history_entry.author_side",
          "event.name",
          "event.object_id",
          "event.part_id",
          "event.request_id",
          "notice.kind",
          "notice.object_id",
          "partner_event.type",
          "partner_event.object_id",
          "partner_event.request_id",
          "answered_request.organization",
          "answered_request.client",
          "answered_request.operation",
          "answered_request.key",
          "answered_request.fingerprint",
          "answered_request.location",
          "answered_request.etag",
          "answered_request.media_type",
          "audit_record.actor_side",
          "audit_record.client",
          "audit_record.action",
          "audit_record.object_id",
          "audit_record.details",
          "audit_record.request_id",
          "audit_record.outcome",
          "public_form.key",
          "public_form_lead.consent_words",
          "incoming_mail.message_key",
          "incoming_mail.outcome",
          "incoming_mail.reason",
          "consent_record.text_version",
          "consent_record.text_hash",
          "consent_record.client",
          "import_issue.column_name",
          "import_issue.code",
          "data_subject_request.kind",
          "data_subject_request.law",
          "data_subject_request.state",
          "data_subject_request.pseudonym",
          "data_subject_request.erased");

  private DataMap() {}

  private static PersonalColumn account(String table, String column, Erasure erasure) {
    return new PersonalColumn(
        table, column, ACCOUNT, CONTRACT, WHILE_ACCOUNT_LIVES, Link.ACCOUNT, erasure);
  }

  private static PersonalColumn acted(String table, String column, Purpose purpose) {
    return new PersonalColumn(
        table, column, purpose, CONTRACT, WHILE_DEAL_LIVES, Link.ACCOUNT, Erasure.PSEUDONYM);
  }

  /** Who did what for a firm, and what they wrote about it. */
  private static PersonalColumn ofFirm(String table, String column, Link link) {
    return new PersonalColumn(
        table,
        column,
        EVIDENCE,
        LEGITIMATE_INTEREST,
        WHILE_CONTRACT_BINDS,
        link,
        Erasure.PSEUDONYM);
  }

  private static PersonalColumn contact(String column, Erasure erasure) {
    return contactAt("lead", column, erasure);
  }

  /** Somebody at a customer who agreed to be passed on. */
  private static PersonalColumn contactAt(String table, String column, Erasure erasure) {
    return new PersonalColumn(
        table, column, SELLING, CONSENT, WHILE_DEAL_LIVES, Link.CONTACT, erasure);
  }

  /** Of a customer who is a person in business; of a company it is nobody's. */
  private static PersonalColumn ofTrader(String table, String column, Erasure erasure) {
    return new PersonalColumn(
        table, column, SELLING, LEGITIMATE_INTEREST, WHILE_DEAL_LIVES, Link.CONTACT, erasure);
  }

  private static PersonalColumn contactOf(String table, String column, Erasure erasure) {
    return new PersonalColumn(
        table, column, ACCOUNT, CONTRACT, WHILE_ACCOUNT_LIVES, Link.CONTACT, erasure);
  }

  /** What partners' systems are told of their records (integrations.feed). */
  private static PersonalColumn told(String column) {
    return new PersonalColumn(
        "partner_event",
        column,
        SELLING,
        LEGITIMATE_INTEREST,
        THIRTY_DAYS,
        Link.WORDS,
        Erasure.PSEUDONYM);
  }

  private static PersonalColumn words(String table, String column, Purpose purpose) {
    return new PersonalColumn(
        table,
        column,
        purpose,
        LEGITIMATE_INTEREST,
        WHILE_DEAL_LIVES,
        Link.WORDS,
        Erasure.PSEUDONYM);
  }

  private static PersonalColumn request(String column) {
    Basis basis = LEGAL_DUTY;
    Retain retention = THREE_YEARS;
    return new PersonalColumn(
        "data_subject_request", column, ANSWERING, basis, retention, Link.ACCOUNT, Erasure.EMPTIED);
  }
}
