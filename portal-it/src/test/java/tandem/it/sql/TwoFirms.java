package tandem.it.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.it.harness.Database;

/**
 * Two dealer firms of this test's own, each with at least one row in every table that belongs to a
 * firm. They live in the transaction of the test and vanish with it. A new table with {@code
 * partner_id} needs a row here: {@link RowSecurityIT} says so.
 */
final class TwoFirms {
  private static final String HASH = "0".repeat(64);

  final UUID ours = UUID.randomUUID();
  final UUID theirs = UUID.randomUUID();

  /** Ids of one row of each kind, by table. */
  final Map<String, UUID> oursBy = new LinkedHashMap<>();

  final Map<String, UUID> theirsBy = new LinkedHashMap<>();

  private final Database db;
  private final UUID product = UUID.randomUUID();
  private final UUID customer = UUID.randomUUID();
  private final UUID theirCustomer = UUID.randomUUID();
  private final UUID plan = UUID.randomUUID();
  private final UUID version = UUID.randomUUID();
  private final UUID agreement = UUID.randomUUID();

  /** Leads of the company's own: of one our firm is offered, of the other theirs. */
  final UUID companyLead = UUID.randomUUID();

  final UUID theirCompanyLead = UUID.randomUUID();

  /** Sees the deals of both. */
  final UUID distributor = UUID.randomUUID();

  /** Of the company: looks after our firm, and sees no other. */
  final UUID ourManager = UUID.randomUUID();

  private final UUID theirManager = UUID.randomUUID();

  TwoFirms(Database db) {
    this.db = db;
    db.asWorker();
    db.run(
        "insert into product (id, code, name_en, name_ru, category, price, currency) values (?, ?, 'X', 'X', 'x', 1, 'EUR')",
        product,
        product.toString());
    for (UUID buyer : List.of(customer, theirCustomer)) {
      db.run(
          "insert into customer (id, name, name_key, country, created_at) values (?, 'C', ?, 'DE', now())",
          buyer,
          buyer.toString());
    }
    db.run("insert into plan values (?, ?, 'P', 'P')", plan, plan.toString());
    db.run("insert into plan_version values (?, ?, 1, current_date, now())", version, plan);
    db.run(
        "insert into agreement (id, number, effective_at, title_en, title_ru, text_en, text_ru, hash_en, hash_ru, changes_en, changes_ru, author_id, author_name, published_at)"
            + " select ?, coalesce(max(number), 0) + 1, now() + interval '1 year', 'A', 'A', 'T', 'T', ?, ?, '', '', ?, 'M', now() from agreement",
        agreement,
        HASH,
        HASH,
        agreement);
    db.run(
        "insert into partner (id, code, name, country, created_at, updated_at) values (?, 'it-' || left(?, 8), 'Distributor', 'DE', now(), now())",
        distributor,
        distributor.toString());
    UUID author = UUID.randomUUID();
    db.run("insert into person (id, username, name) values (?, ?, 'M')", author, author.toString());
    for (UUID lead : List.of(companyLead, theirCompanyLead)) {
      db.run(
          "insert into company_lead (id, state, customer_name, country, contact_consent, product_ids, quantities, amount, currency, need, programme_id, hot, author_id, author_name, author_locale, created_at, updated_at)"
              + " select ?, 'OFFERED', 'C', 'DE', true, array[?]::uuid[], '{1}', 1, 'EUR', 'N', p.id, false, ?, 'M', 'en', now(), now() from programme p where p.standard",
          lead, product, author);
    }
    fill(ours, oursBy);
    fill(theirs, theirsBy);
    lookAfter(ours, ourManager);
    lookAfter(theirs, theirManager);
  }

  private void lookAfter(UUID firm, UUID manager) {
    db.run(
        "insert into person (id, username, name) values (?, ?, 'Manager')",
        manager,
        manager.toString());
    db.asCompany();
    db.run(
        "insert into company_scope (person_id, scope, author_id, given_at) values (?, 'OWN', ?, now())",
        manager,
        manager);
    db.run("insert into portfolio values (?, ?, ?, now())", firm, manager, manager);
    db.asWorker();
  }

  private void fill(UUID firm, Map<String, UUID> ids) {
    db.run(
        "insert into partner (id, code, name, country, created_at, updated_at) values (?, 'it-' || left(?, 8), 'Firm', 'DE', now(), now())",
        firm,
        firm.toString());
    UUID person = id(ids, "person");
    db.run(
        "insert into person (id, partner_id, username, name) values (?, ?, ?, 'Somebody')",
        person,
        firm,
        person.toString());
    fillLead(firm, person, ids);
    fillOffer(firm, ids);
    fillDeal(firm, person, ids);
    fillMoney(firm, person, ids);
    fillTrail(firm, person, ids);
    fillTeam(firm, person, ids);
    fillPartnership(firm, person, ids);
    fillWebhooks(firm, ids);
  }

  private void fillTeam(UUID firm, UUID person, Map<String, UUID> ids) {
    db.run(
        "insert into invitation (id, partner_id, email, name, locale, roles, state, author_id, author_name, created_at, expires_at) values (?, ?, 'new@it.example', 'New', 'en', '{partner_seller}', 'SENT', ?, 'S', now(), now() + interval '3 days')",
        id(ids, "invitation"),
        firm,
        person);
    db.run(
        "insert into member_handover (id, partner_id, from_id, from_name, to_id, to_name, author_id, author_name, items, at) values (?, ?, ?, 'S', ?, 'S', ?, 'S', '[]', now())",
        id(ids, "member_handover"),
        firm,
        person,
        person,
        person);
    UUID client = id(ids, "api_client");
    db.run(
        "insert into api_client (id, partner_id, client_id, name, method, scopes, state, author_id, author_name, created_at, expires_at) values (?, ?, 'it-' || left(?, 8), 'ERP', 'SECRET', '{leads:read}', 'ACTIVE', ?, 'S', now(), now() + interval '30 days')",
        client,
        firm,
        client.toString(),
        person);
    db.run(
        "insert into api_client_key (id, partner_id, api_client_id, kid, hint, digest, created_at) values (?, ?, ?, 's-1', 'x', '\\x00', now())",
        id(ids, "api_client_key"),
        firm,
        client);
  }

  private void fillWebhooks(UUID firm, Map<String, UUID> ids) {
    UUID event = id(ids, "partner_event");
    db.run(
        "insert into event (id, name, object_id, partner_id, payload, created_at) values (?, 'lead.approved', 'lead_x', ?, '{}', now())",
        event,
        firm);
    db.run(
        "insert into partner_event (id, partner_id, position, type, object_id, sequence, data, happened_at, ready_at) values (?, ?, nextval('partner_event_position'), 'lead.approved', 'lead_x', 1, '{}', now(), now())",
        event,
        firm);
    db.run(
        "insert into partner_event_count (partner_id, object_id, last) values (?, 'lead_x', 1)",
        firm);
    UUID endpoint = id(ids, "webhook_endpoint");
    db.asPartner(firm);
    db.run(
        "insert into webhook_endpoint (id, partner_id, url, label, types, format, state, created_at, updated_at) values (?, ?, 'https://x.example/', 'X', '{*}', 'STANDARD', 'PENDING', now(), now())",
        endpoint,
        firm);
    db.run(
        "insert into webhook_secret (id, partner_id, endpoint_id, sealing_key, sealed, created_at) values (?, ?, ?, 'k', '\\x00', now())",
        id(ids, "webhook_secret"),
        firm,
        endpoint);
    db.asWorker();
    UUID delivery = id(ids, "webhook_delivery");
    db.run(
        "insert into webhook_delivery (id, partner_id, endpoint_id, event_id, kind, state, due_at, created_at) values (?, ?, ?, ?, 'EVENT', 'DUE', now(), now())",
        delivery,
        firm,
        endpoint,
        event);
    db.run(
        "insert into webhook_attempt (partner_id, delivery_id, number, at, millis, request_head) values (?, ?, 1, now(), 5, 'POST / HTTP/1.1')",
        firm,
        delivery);
  }

  private void fillPartnership(UUID firm, UUID person, Map<String, UUID> ids) {
    db.run(
        "insert into partner_status_change (id, partner_id, status, reason, author_id, author_name, at) values (?, ?, 'ACTIVE', 'OTHER', ?, 'M', now())",
        id(ids, "partner_status_change"),
        firm,
        person);
    db.run(
        "insert into tier_assignment (id, partner_id, tier, valid_from, reason, author_id, author_name, created_at) values (?, ?, 'GOLD', current_date, 'R', ?, 'M', now())",
        id(ids, "tier_assignment"),
        firm,
        person);
    db.run(
        "insert into certificate (id, partner_id, person_id, kind, number, valid_from, author_id, author_name, created_at) values (?, ?, ?, 'it', 'N', current_date, ?, 'M', now())",
        id(ids, "certificate"),
        firm,
        person,
        person);
    db.run(
        "insert into partner_edge (partner_id, upper_id, visibility, author_id, author_name, since) values (?, ?, 'FULL', ?, 'M', now())",
        firm,
        distributor,
        person);
    db.asPartner(firm);
    db.run(
        "insert into agreement_acceptance (id, partner_id, agreement_id, language, text_hash, person_id, person_name, accepted_at) values (?, ?, ?, 'en', ?, ?, 'S', now())",
        id(ids, "agreement_acceptance"),
        firm,
        agreement,
        HASH,
        person);
    db.run(
        "insert into plan_acceptance (partner_id, plan_version_id, person_id, document_hash, accepted_at) values (?, ?, ?, repeat('0', 64), now())",
        firm,
        version,
        person);
    db.asWorker();
  }

  private void fillLead(UUID firm, UUID person, Map<String, UUID> ids) {
    UUID lead = id(ids, "lead");
    db.run(
        "insert into lead (id, partner_id, owner_id, owner_name, stage, customer_id, decided_at, protected_until, created_at, updated_at) values (?, ?, ?, 'S', 'APPROVED', ?, '2020-01-01', cast('2020-01-01' as date), now(), now())",
        lead,
        firm,
        person,
        firm.equals(ours) ? customer : theirCustomer);
    db.run("insert into lead_line values (?, ?, 1, ?, 1)", lead, firm, product);
    db.run(
        "insert into register_answer (partner_id, tax_scheme, tax_number, source, asked_at) values (?, 'INN', '7799000012', 'made-up', now())",
        firm);
    db.asPartner(firm);
    db.run(
        "select check_customer(?, ?, 'TAX_ID', 'INN', '', '', '{}', ?, false, now())",
        UUID.randomUUID(),
        person,
        HASH);
    UUID form = UUID.randomUUID();
    db.asPartner(firm);
    db.run(
        "insert into public_form (partner_id, id, key, programme_id, owner_id, created_at) select ?, ?, left(replace(?, '-', ''), 22), id, ?, now() from programme order by created_at limit 1",
        firm,
        form,
        form.toString(),
        person);
    db.asWorker();
    db.run(
        "insert into public_form_lead (partner_id, form_id, lead_id, left_at, consent_words) values (?, ?, ?, now(), 'Yes')",
        firm,
        form,
        lead);
    db.asPartner(firm);
    db.run(
        "insert into incoming_mail (message_key, partner_id, lead_id, outcome, taken_at) values (encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?, ?, 'ANSWERED', now())",
        lead.toString(),
        firm,
        lead);
    UUID file = UUID.randomUUID();
    db.asPartner(firm);
    db.run(
        "insert into lead_import (id, partner_id, file_name, file_hash, read_as, state, header, author_id, acting_id, total, created_at)"
            + " values (?, ?, 'x.csv', ?, 'UTF-8', 'UPLOADED', '{a}', ?, ?, 1, now())",
        file,
        firm,
        HASH,
        person,
        person);
    db.run(
        "insert into lead_import_row (partner_id, import_id, line, cells, outcome, lead_id) values (?, ?, 2, '{x}', 'PENDING', ?)",
        firm,
        file,
        lead);
    db.run(
        "insert into lead_import_mapping (partner_id, headings, mapping, used_at) values (?, ?, '{}', now())",
        firm,
        HASH);
    db.asWorker();
    db.run("insert into lead_check values (?, ?, 'FREE', false, now())", lead, firm);
    db.asPartner(firm);
    db.run(
        "insert into lead_request (id, lead_id, partner_id, kind, reason, author_id, author_name, asked_at, due_at) values (?, ?, ?, 'EXTENSION', 'They ask for an offer', ?, 'S', now(), now())",
        id(ids, "lead_request"),
        lead,
        firm,
        person);
    db.run(
        "insert into receipt values (?, 1, ?, 1, 'lead.submitted', now(), '{}', repeat('s', 100), repeat('0', 16), repeat('s', 88))",
        firm,
        lead);
    db.asWorker();
    db.run(
        "insert into lead_decision (id, lead_id, partner_id, kind, author_id, author_name, decided_at) values (?, ?, ?, 'APPROVE', ?, 'A', now())",
        id(ids, "lead_decision"),
        lead,
        firm,
        person);
    db.run(
        "insert into conflict_note (id, lead_id, partner_id, body, author_id, author_name, at) values (?, ?, ?, 'N', ?, 'A', now())",
        id(ids, "conflict_note"),
        lead,
        firm,
        person);
    db.run(
        "insert into conflict_letter (id, lead_id, partner_id, kind, author_id, author_name, at) values (?, ?, ?, 'TALK', ?, 'A', now())",
        id(ids, "conflict_letter"),
        lead,
        firm,
        person);
    db.run(
        "insert into lead_recommendation (id, lead_id, partner_id, verdict, comment, author_id, author_name, at) values (?, ?, ?, 'APPROVE', 'R', ?, 'A', now())",
        id(ids, "lead_recommendation"),
        lead,
        firm,
        person);
  }

  private void fillOffer(UUID firm, Map<String, UUID> ids) {
    db.run(
        "insert into lead_offer (id, partner_id, company_lead_id, state, need, country, product_ids, size_from, size_to, currency, hot, why, offered_at, due_at)"
            + " values (?, ?, ?, 'OFFERED', 'N', 'DE', array[?]::uuid[], 1, 2, 'EUR', false, '[]', now(), now() + interval '5 days')",
        id(ids, "lead_offer"),
        firm,
        firm.equals(ours) ? companyLead : theirCompanyLead,
        product);
  }

  private void fillDeal(UUID firm, UUID person, Map<String, UUID> ids) {
    UUID deal = id(ids, "deal");
    db.run(
        "insert into deal (id, partner_id, lead_id, owner_id, stage, amount, currency, opened_at, stage_since, created_at, updated_at) values (?, ?, ?, ?, 'PROSPECT', 100, 'EUR', now(), now(), now(), now())",
        deal,
        firm,
        ids.get("lead"),
        person);
    db.run("insert into deal_line values (?, ?, 1, ?, 1, 100, 'EUR')", deal, firm, product);
    db.run(
        "insert into deal_bypass (id, deal_id, lead_id, partner_id, step, stage, reason_code, comment, author_id, author_name, at) values (?, ?, ?, ?, 'OPENED', 'PROSPECT', 'OTHER', 'W', ?, 'M', now())",
        id(ids, "deal_bypass"),
        deal,
        ids.get("lead"),
        firm,
        person);
    db.run(
        "insert into deal_sharing (id, deal_id, partner_id, level, words, author_id, author_name, at) values (?, ?, ?, 'VISIBLE', 'W', ?, 'S', now())",
        id(ids, "deal_sharing"),
        deal,
        firm,
        person);
    db.run(
        "insert into loss_word (id, deal_id, partner_id, closed_at, side, reason, author_id, author_name, at) values (?, ?, ?, now(), 'PARTNER', 'PRICE', ?, 'S', now())",
        id(ids, "loss_word"),
        deal,
        firm,
        person);
    db.run(
        "insert into deal_party (id, partner_id, deal_id, role, state, fields, product_ids, size_from, size_to, currency, invited_by, invited_name, invited_at, due_at)"
            + " values (?, ?, ?, 'FULFIL', 'PENDING', '{CUSTOMER}', '{}', 1, 2, 'EUR', ?, 'M', now(), now() + interval '5 days')",
        id(ids, "deal_party"),
        firm,
        deal,
        person);
    db.run(
        "insert into loss_review (id, deal_id, partner_id, closed_at, contacts) values (?, ?, ?, now(), 0)",
        id(ids, "loss_review"),
        deal,
        firm);
    db.run(
        "insert into stage_move (id, deal_id, partner_id, to_stage, author_id, author_name, moved_at) values (?, ?, ?, 'PROSPECT', ?, 'S', now())",
        id(ids, "stage_move"),
        deal,
        firm,
        person);
    db.asCompany();
    db.run(
        "insert into calendar_feed values (?, ?, ?, 'en', now())",
        person,
        firm,
        person.toString().replace("-", "").repeat(2));
    db.asWorker();
    db.run(
        "insert into deal_pause (id, deal_id, partner_id, reason, wake_on, author_id, author_name, started_at) values (?, ?, ?, 'TENDER', current_date, ?, 'A', now())",
        id(ids, "deal_pause"),
        deal,
        firm,
        person);
    db.run(
        "insert into task (id, deal_id, partner_id, visibility, side, author_side, title, author_id, author_name, created_at, updated_at) values (?, ?, ?, 'SHARED', 'PARTNER', 'COMPANY', 'T', ?, 'A', now(), now())",
        id(ids, "task"),
        deal,
        firm,
        person);
    message(deal, firm, person, id(ids, "message"), "SHARED");
    message(deal, firm, person, id(ids, "company message"), "COMPANY");
  }

  private void message(UUID deal, UUID firm, UUID person, UUID message, String visibility) {
    db.run(
        "insert into message (id, deal_id, partner_id, visibility, author_id, author_name, author_side, body, written_at) values (?, ?, ?, ?, ?, 'A', 'COMPANY', 'Text', now())",
        message,
        deal,
        firm,
        visibility,
        person);
  }

  private void fillMoney(UUID firm, UUID person, Map<String, UUID> ids) {
    db.run("insert into plan_assignment values (?, ?, current_date)", firm, plan);
    UUID payout = id(ids, "payout");
    db.run(
        "insert into payout (id, partner_id, reference, amount, currency, paid_on, author_id, author_name, created_at) values (?, ?, 'R', 7.5, 'EUR', current_date, ?, 'F', now())",
        payout,
        firm,
        person);
    db.run(
        "insert into commission_event (id, partner_id, deal_id, kind, external_id, amount, currency, occurred_on, author_id, recorded_at) values (?, ?, ?, 'PAID', 'P', 1, 'EUR', current_date, ?, now())",
        id(ids, "commission_event"),
        firm,
        ids.get("deal"),
        person);
    UUID entry = id(ids, "ledger_entry");
    db.run(
        "insert into ledger_entry (id, partner_id, kind, debit_account, credit_account, amount, currency, deal_id, plan_version_id, earned_on, source_key, created_at) values (?, ?, 'EARNING', 'expense', 'payable', 7.5, 'EUR', ?, ?, current_date, ?, now())",
        entry,
        firm,
        ids.get("deal"),
        version,
        entry.toString());
    db.run("insert into payout_line values (?, ?, ?)", payout, firm, entry);
  }

  private void fillTrail(UUID firm, UUID person, Map<String, UUID> ids) {
    db.run(
        "insert into notice (id, person_id, partner_id, kind, object_id, created_at) values (?, ?, ?, 'x', 'x', now())",
        id(ids, "notice"),
        person,
        firm);
    db.run(
        "insert into event (id, name, object_id, partner_id, payload, created_at) values (?, 'x', 'x', ?, '{}', now())",
        id(ids, "event"),
        firm);
    db.run(
        "insert into audit_record (at, actor_id, actor_side, partner_id, action, object_id, details) values (now(), ?, 'SYSTEM', ?, 'x', 'x', '{}')",
        person,
        firm);
    db.run(
        "insert into personal_key (id, subject, partner_id, master, wrapped, created_at) values (?, 'usr_x', ?, 'x', '\\x00', now())",
        id(ids, "personal_key"),
        firm);
    db.run(
        "insert into consent_record (id, partner_id, lead_id, contact_key, text_version, text_hash, recorded_by, client, recorded_at) values (?, ?, ?, repeat('a', 64), 'v', repeat('b', 64), ?, 'c', now())",
        id(ids, "consent_record"),
        firm,
        ids.get("lead"),
        person);
    history(firm, id(ids, "history_entry"), true);
    history(firm, id(ids, "company history"), false);
  }

  private void history(UUID firm, UUID entry, boolean shared) {
    db.run(
        "insert into history_entry (id, object_id, partner_id, event, author_name, author_side, details, shared, at) values (?, 'x', ?, 'x', 'x', 'SYSTEM', '{}', ?, now())",
        entry,
        firm,
        shared);
  }

  private static UUID id(Map<String, UUID> ids, String kind) {
    UUID id = UUID.randomUUID();
    ids.put(kind, id);
    return id;
  }
}
