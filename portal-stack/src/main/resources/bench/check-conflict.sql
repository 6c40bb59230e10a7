-- The same, rolled back: a dry run.
\set n random(7700000000, 7709999999)
begin;
select set_config('role', 'tandem_worker', true), set_config('tandem.partner', '', true), uuidv7()::text as lead, uuidv7()::text as first, uuidv7()::text as second \gset
select pg_try_advisory_xact_lock(hashtextextended('nord bench ' || :lead, 7));
select fingerprint, status, location, etag, media_type, body from answered_request where organization = 'nord' and client = 'nord-erp' and operation = 'POST leads/' and key = 'bench-' || :lead;
select set_config('role', 'tandem_partner', true), set_config('tandem.partner', '01900000-0000-7000-8000-000000000001', true);
insert into lead (id, partner_id, owner_id, owner_name, external_id, stage, tax_scheme, tax_number, customer_name, name_key, country, contact_name, contact_email, contact_consent, amount, currency, expected_close, need, created_at, updated_at)
  values (:lead::uuid, '01900000-0000-7000-8000-000000000001', '00000000-0000-4000-8000-000000000191', 'nord-erp', 'bench-' || :lead, 'DRAFT', 'INN', lpad(:n::text, 10, '0'), 'Балтийский причал ' || :n, 'baltiski prichal ' || :n, 'RU', 'Мария Климова', 'm.klimova@prichal.example', true, 12500, 'EUR', current_date + 60, 'Three terminals for a new berth, with installation.', now(), now());
insert into lead_line (lead_id, partner_id, line_no, product_id, quantity) select :lead::uuid, '01900000-0000-7000-8000-000000000001', 1, p.id, 3 from product p order by p.code limit 1;
insert into audit_record (at, actor_id, actor_side, client, partner_id, action, object_id, details) values (now(), '00000000-0000-4000-8000-000000000191', 'PARTNER', 'nord-erp', '01900000-0000-7000-8000-000000000001', 'lead.drafted', 'lead_' || :lead, '{"lead": "bench"}');
insert into history_entry (id, object_id, partner_id, event, author_name, author_side, details, shared, at) values (:first::uuid, 'lead_' || :lead, '01900000-0000-7000-8000-000000000001', 'lead.drafted', 'nord-erp', 'PARTNER', '{"lead": "bench"}', true, now());
insert into event (id, name, object_id, partner_id, payload, created_at) values (:first::uuid, 'lead.drafted', 'lead_' || :lead, '01900000-0000-7000-8000-000000000001', '{"lead": "bench"}', now());
update lead set stage = 'SUBMITTED', submitted_at = now(), due_at = now() + interval '2 days', waiting_since = now(), version = version + 1 where id = :lead::uuid;
select set_config('role', 'tandem_worker', true), set_config('tandem.partner', '', true);
select c.id as customer from customer c where c.tax_scheme = 'INN' and c.tax_number = (select tax_number from customer where tax_number >= lpad(:n::text, 10, '0') and tax_scheme = 'INN' order by tax_number limit 1) \gset
select set_config('role', 'tandem_partner', true), set_config('tandem.partner', '01900000-0000-7000-8000-000000000001', true);
select judge_lead(:lead::uuid, :customer::uuid, null, now());
select o.id from lead o join lead l on l.id <> o.id and o.customer_id = l.customer_id where l.id = :lead::uuid and o.stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPEALED', 'APPROVED') and o.partner_id = l.partner_id and exists (select 1 from lead_line a join lead_line b on a.product_id = b.product_id where a.lead_id = o.id and b.lead_id = l.id) order by o.created_at limit 1;
insert into audit_record (at, actor_id, actor_side, client, partner_id, action, object_id, details) values (now(), '00000000-0000-4000-8000-000000000191', 'PARTNER', 'nord-erp', '01900000-0000-7000-8000-000000000001', 'lead.submitted', 'lead_' || :lead, '{"lead": "bench"}');
insert into history_entry (id, object_id, partner_id, event, author_name, author_side, details, shared, at) values (:second::uuid, 'lead_' || :lead, '01900000-0000-7000-8000-000000000001', 'lead.submitted', 'nord-erp', 'PARTNER', '{"lead": "bench"}', true, now());
insert into event (id, name, object_id, partner_id, payload, created_at) values (:second::uuid, 'lead.submitted', 'lead_' || :lead, '01900000-0000-7000-8000-000000000001', '{"lead": "bench"}', now());
select d.id from deal d where d.lead_id = :lead::uuid;
select p.id, p.code, p.name_en, p.name_ru, l.quantity from lead_line l join product p on p.id = l.product_id where l.lead_id = :lead::uuid order by l.line_no;
select id, kind, author_name, reason_code, comment, fields, protected_until, decided_at from lead_decision where lead_id = :lead::uuid order by decided_at desc, id desc;
select event, author_name, author_side, cast(details as text), shared, at from history_entry where object_id = 'lead_' || :lead order by at desc, id desc limit 500;
rollback;
