-- Who has a customer, or one that is surely the same, with one of these products: a lead that waits for the answer or protects, or an open
-- deal, the company's own too. For offers of the company's leads: what somebody has is not offered, and what somebody gets is taken back.
create function holders_of(p_customer uuid, p_products uuid[])
returns table (lead_id uuid, deal_id uuid, partner_id uuid, holds boolean) language sql stable as $$
  with same as (
    select p_customer as id
    union select k.other_id from customer_likeness k where k.customer_id = p_customer and k.verdict = 'CONFLICT')
  select l.id, null::uuid, l.partner_id, l.stage = 'APPROVED' from same s join lead l on l.customer_id = s.id
  where (l.stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPEALED')
      or l.stage = 'APPROVED' and (l.protected_until >= current_date or l.open_request is not null))
    and exists (select from lead_line n where n.lead_id = l.id and n.product_id = any (p_products))
  union all
  select null::uuid, d.id, d.partner_id, true from same s join deal d on d.customer_id = s.id
  where d.stage not in ('WON', 'LOST')
    and not exists (select from lead g where g.id = d.lead_id and g.stage in ('WITHDRAWN', 'REVOKED')) -- given up, or taken back
    and exists (select from deal_line n where n.deal_id = d.id and n.product_id = any (p_products))
$$;
comment on function holders_of(uuid, uuid[]) is 'holds: not merely asked for. partner_id is empty for a deal of the company''s own';
revoke all on function holders_of(uuid, uuid[]) from public;
grant execute on function holders_of(uuid, uuid[]) to tandem_worker;

-- One firm at a time; but a lead whose protection has ended may be offered again, to this firm or to another.
drop index lead_offer_one_at_a_time;
create unique index lead_offer_one_at_a_time on lead_offer (company_lead_id) where state = 'OFFERED';
create index lead_offer_placed on lead_offer (lead_id) where lead_id is not null;
