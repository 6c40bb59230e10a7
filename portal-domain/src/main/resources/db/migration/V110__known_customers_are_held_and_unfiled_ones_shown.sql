-- Two who name one known customer at once come one after the other, and after whoever approves a lead on it or one like it: the same locks as
-- lock_customers_of takes, in the same order.
create function lock_customer(p_customer uuid) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(s.id::text, 0)) from (
    select p_customer as id union select m.other_id from customer_likeness m where m.customer_id = p_customer order by 1) s;
end $$;
revoke all on function lock_customer(uuid) from public;
grant execute on function lock_customer(uuid) to tandem_worker;

-- Until all customers of before are filed under their keys, those of the same name and country are shown to a person.
create or replace function lead_conflicts(p_lead uuid)
  returns table (kind text, id uuid, partner_id uuid, customer_name text, tax_scheme text, tax_number text, site text,
                 same_tax_id boolean, same_name boolean, score numeric, verdict text, reasons jsonb,
                 product_ids uuid[], since timestamptz, until date)
  language sql stable
  begin atomic
    with claim as (
      select l.id, l.partner_id, l.customer_id, l.tax_scheme, l.tax_number, l.name_key, l.country, l.submitted_at from lead l where l.id = p_lead
    ), alike as (
      select k.customer_id as id, 1::numeric as score, 'CONFLICT' as verdict, null::jsonb as reasons from claim k where k.customer_id is not null
      union all
      select m.other_id, m.score, m.verdict, m.reasons from claim k join customer_likeness m on m.customer_id = k.customer_id
      union all -- not compared yet: never free
      select c.id, 0.8, 'REVIEW', null from claim k join customer c on c.name_key = k.name_key and c.country = k.country and c.id <> k.customer_id
      where k.name_key <> '' and (c.filed_by is null or c.filed_by < (select mine.filed_by from customer mine where mine.id = k.customer_id))
        and not exists (select from customer_likeness m where m.customer_id = k.customer_id and m.other_id = c.id)
    ), known as (
      select c.id, c.tax_scheme, c.tax_number, c.site, a.score, a.verdict, t.same_tax_id, n.same_name,
             coalesce(a.reasons, jsonb_build_array(case
               when t.same_tax_id then jsonb_build_object('code', 'SAME_TAX_ID', 'values', jsonb_build_array(c.tax_scheme, c.tax_number))
               else jsonb_build_object('code', 'NAME_SAME', 'values', jsonb_build_array()) end)) as reasons
      from claim k cross join alike a join customer c on c.id = a.id
        cross join lateral (select coalesce(c.tax_scheme = k.tax_scheme and c.tax_number = k.tax_number, false)) t (same_tax_id)
        cross join lateral (select coalesce(c.name_key = k.name_key and c.country = k.country, false)) n (same_name)
    ), lines as (
      select ml.product_id from lead_line ml where ml.lead_id = p_lead
    )
    select case when o.stage = 'APPROVED' then 'LEAD' else 'CLAIM' end, o.id, o.partner_id, o.customer_name, k.tax_scheme, k.tax_number, k.site,
           k.same_tax_id, k.same_name, k.score, case when o.stage = 'APPROVED' then k.verdict else 'REVIEW' end, k.reasons,
           p.ids, o.submitted_at, case when o.stage = 'APPROVED' then o.protected_until end
    from known k cross join claim me
      join lead o on o.customer_id = k.id and o.id <> p_lead
        and (o.stage = 'APPROVED' and (o.protected_until >= current_date or o.open_request is not null) -- its partner waits for an answer: stands until then
             or o.stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED') and o.partner_id <> me.partner_id
                and o.submitted_at < me.submitted_at + interval '1 minute') -- of two at once each is told of the other: a person decides
      cross join lateral (select array_agg(distinct ol.product_id) from lead_line ol join lines on lines.product_id = ol.product_id where ol.lead_id = o.id) p (ids)
    where p.ids is not null
    union all
    select 'DEAL', d.id, d.partner_id, d.customer_name, k.tax_scheme, k.tax_number, k.site,
           k.same_tax_id, k.same_name, k.score, k.verdict, k.reasons, p.ids, d.opened_at, null
    from known k
      join deal d on d.customer_id = k.id and d.partner_id is null and d.stage not in ('WON', 'LOST')
      cross join lateral (select array_agg(distinct dl.product_id) from deal_line dl join lines on lines.product_id = dl.product_id where dl.deal_id = d.id) p (ids)
    where p.ids is not null;
  end;

-- nothing looks for names alike as a whole: candidate keys find them
drop index customer_name_trigrams;

-- once for all lines of a statement, not for each
create function protect_leads_of_lines() returns trigger language plpgsql as $$
begin
  perform protect_lead(s.lead_id) from (select distinct a.lead_id from added a) s;
  return null;
end $$;
revoke all on function protect_leads_of_lines() from public;
drop trigger protection_of_line on lead_line;
drop function protect_lead_of_line();
create trigger protection_of_line after insert on lead_line referencing new table as added for each statement execute function protect_leads_of_lines();
