-- Whoever decides on a correction looks at who else is there for the customer that is to stand on the lead, not for the one that stands there. It is
-- found in the registry, or entered, when the correction is asked for.
alter table lead_request add column customer_id uuid references customer;
comment on column lead_request.customer_id is 'of a correction: whom the lead would be for';
create index lead_request_customer on lead_request (customer_id) where customer_id is not null;

-- As lead_evidence (V111) over lead_conflicts (V110), for the customer of the open correction.
grant create on schema public to tandem_matcher;
create function correction_evidence(p_lead uuid)
  returns table (kind text, id uuid, partner_id uuid, customer_name text, tax_scheme text, tax_number text, same_tax_id boolean,
                 same_name boolean, score numeric, verdict text, reasons jsonb, product_ids uuid[], since timestamptz, until date,
                 of_another_firm boolean, hidden boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with claim as (
      select l.id, l.partner_id, l.submitted_at, r.tax_scheme, r.tax_number, n.id as customer_id, n.name_key, n.country, n.filed_by
      from lead l join lead_request r on r.id = l.open_request and r.kind = 'CORRECTION' join customer n on n.id = coalesce(r.customer_id, l.customer_id)
      where l.id = p_lead and (current_setting('role') <> 'tandem_scoped' or l.partner_id = any (reached_firms()))
    ), alike as (
      select k.customer_id as id, 1::numeric as score, 'CONFLICT' as verdict, null::jsonb as reasons from claim k
      union all
      select m.other_id, m.score, m.verdict, m.reasons from claim k join customer_likeness m on m.customer_id = k.customer_id
      union all -- not compared yet: never free
      select c.id, 0.8, 'REVIEW', null from claim k join customer c on c.name_key = k.name_key and c.country = k.country and c.id <> k.customer_id
      where k.name_key <> '' and (c.filed_by is null or c.filed_by < k.filed_by)
        and not exists (select from customer_likeness m where m.customer_id = k.customer_id and m.other_id = c.id)
    ), known as (
      select c.id, c.tax_scheme, c.tax_number, a.score, a.verdict, t.same_tax_id, n.same_name,
             coalesce(a.reasons, jsonb_build_array(case
               when t.same_tax_id then jsonb_build_object('code', 'SAME_TAX_ID', 'values', jsonb_build_array(c.tax_scheme, c.tax_number))
               else jsonb_build_object('code', 'NAME_SAME', 'values', jsonb_build_array()) end)) as reasons
      from claim k cross join alike a join customer c on c.id = a.id
        cross join lateral (select coalesce(c.tax_scheme = k.tax_scheme and c.tax_number = k.tax_number, false)) t (same_tax_id)
        cross join lateral (select coalesce(c.name_key = k.name_key and c.country = k.country, false)) n (same_name)
    ), against as (
      select case when o.stage = 'APPROVED' then 'LEAD' else 'CLAIM' end as kind, o.id, o.partner_id, o.customer_name, k.tax_scheme, k.tax_number,
             k.same_tax_id, k.same_name, k.score, case when o.stage = 'APPROVED' then k.verdict else 'REVIEW' end as verdict, k.reasons,
             array(select distinct n.product_id from lead_line n where n.lead_id = o.id) as products, o.submitted_at as since,
             case when o.stage = 'APPROVED' then o.protected_until end as until
      from known k cross join claim me
        join lead o on o.customer_id = k.id and o.id <> me.id
          and (o.stage = 'APPROVED' and (o.protected_until >= current_date or o.open_request is not null)
               or o.stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED') and o.partner_id <> me.partner_id)
      union all
      select 'DEAL', d.id, d.partner_id, d.customer_name, k.tax_scheme, k.tax_number, k.same_tax_id, k.same_name, k.score, k.verdict, k.reasons,
             array(select distinct n.product_id from deal_line n where n.deal_id = d.id), d.opened_at, null
      from known k join deal d on d.customer_id = k.id and d.partner_id is null and d.stage not in ('WON', 'LOST')
    )
    select x.kind, case when h.hidden then null else x.id end, case when h.hidden then null else x.partner_id end,
           case when h.hidden then null else x.customer_name end, case when h.hidden then null else x.tax_scheme end,
           case when h.hidden then null else x.tax_number end, x.same_tax_id and not h.hidden, x.same_name and not h.hidden,
           case when not h.hidden then x.score when x.verdict = 'CONFLICT' then 1 else 0.5 end, x.verdict,
           case when h.hidden then '[]' else x.reasons end, p.ids,
           case when h.hidden then date_trunc('day', x.since) else x.since end, case when h.hidden then null else x.until end,
           x.partner_id is distinct from me.partner_id, h.hidden
    from against x cross join claim me
      cross join lateral (select array_agg(distinct n.product_id) from lead_line n where n.lead_id = me.id and n.product_id = any (x.products)) p (ids)
      cross join lateral (select current_setting('role') = 'tandem_scoped' and (x.partner_id = any (reached_firms())) is not true) h (hidden)
    where p.ids is not null
  $$;
revoke all on function correction_evidence(uuid) from public;
alter function correction_evidence(uuid) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function correction_evidence(uuid) to tandem_company, tandem_worker;
