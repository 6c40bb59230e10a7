-- The first 25 deals of a firm, the newest first.
begin;
select set_config('role', 'tandem_partner', true), set_config('tandem.partner', '01900000-0000-7000-8000-000000000001', true);
select d.id, d.version, d.stage, d.customer_name, d.country, d.amount, d.currency, d.owner_id, d.owner_name, p.name, d.external_id, d.expected_close, d.lost_reason, d.stage_since, d.closed_at, d.created_at, d.updated_at, d.process_id, d.process_version from deal d left join partner p on p.id = d.partner_id where d.partner_id = '01900000-0000-7000-8000-000000000001' order by d.updated_at desc, d.id desc limit 26;
commit;
