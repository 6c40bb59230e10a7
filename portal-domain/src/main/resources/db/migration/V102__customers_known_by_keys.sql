-- One customer in two spellings is found by candidate keys (docs/matching.md), compared once, and what came of it is kept between the two.

-- A name, and what else tells a firm, filed under about twenty keys; a key is a hash, so that it tells nothing by itself.
create table customer_key (
  key bigint not null,
  customer_id uuid not null references customer on delete cascade,
  primary key (key, customer_id)
);

alter table customer
  add column site text,
  add column filed_by int,
  add column filed_keys bigint[];
comment on column customer.site is 'the domain that the firm itself registered; none for shared hosts';
comment on column customer.filed_by is 'the rules by which its keys were made; empty: it has none yet';
create index customer_filed on customer (filed_by nulls first, id);
create index customer_site on customer (site) where site is not null;
-- second line behind the keys: whoever looks deeper, outside a dealer's request, finds names alike as a whole
create index customer_name_trigrams on customer using gin (name_key gin_trgm_ops);

-- Two customers that are, or may be, one firm: seen from both, with the reasons for people.
create table customer_likeness (
  customer_id uuid not null references customer on delete cascade,
  other_id uuid not null references customer on delete cascade,
  score numeric(4, 3) not null check (score between 0 and 1),
  verdict text not null check (verdict in ('REVIEW', 'CONFLICT')),
  reasons jsonb not null,
  found_at timestamptz not null,
  primary key (customer_id, other_id),
  check (customer_id <> other_id)
);

-- Two that may be one firm are entered one after the other: whoever enters one holds its keys until the end of the transaction, in one order so
-- that nobody waits in a circle; whoever enters many (null) holds all.
create function lock_customer_keys(p_keys bigint[]) returns void language plpgsql as $$
begin
  if p_keys is null then
    perform pg_advisory_xact_lock(102, 0);
  else
    perform pg_advisory_xact_lock_shared(102, 0);
    perform pg_advisory_xact_lock(102, s.k) from (select distinct (a.k % 1000000007)::int as k from unnest(p_keys) a (k) order by 1) s where s.k <> 0;
  end if;
end $$;

-- Files a customer under its keys, for the first time or again; what it was found to be like is found anew by the caller.
create function file_customer(p_customer uuid, p_keys bigint[], p_rules int, p_site text) returns void language plpgsql as $$
begin
  delete from customer_key k using customer c
  where c.id = p_customer and k.customer_id = p_customer and k.key = any (c.filed_keys) and k.key <> all (p_keys);
  delete from customer_likeness l using (
      select customer_id as one, other_id as other from customer_likeness where customer_id = p_customer
      union all select other_id, customer_id from customer_likeness where customer_id = p_customer) x
  where l.customer_id = x.one and l.other_id = x.other;
  insert into customer_key (key, customer_id) select unnest(p_keys), p_customer on conflict do nothing;
  update customer set filed_keys = p_keys, filed_by = p_rules, site = p_site where id = p_customer;
end $$;
revoke all on function lock_customer_keys(bigint[]), file_customer(uuid, bigint[], int, text) from public;
grant execute on function lock_customer_keys(bigint[]), file_customer(uuid, bigint[], int, text) to tandem_worker;

grant select, insert, delete on customer_key, customer_likeness to tandem_worker;
grant select on customer_likeness to tandem_matcher;
do $$
declare t text;
begin
  foreach t in array array['customer_key', 'customer_likeness']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_worker using (true) with check (true)', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;

alter table lead_check
  drop constraint lead_check_verdict_check,
  add constraint lead_check_verdict_check check (verdict in ('FREE', 'REVIEW', 'CONFLICT'));

-- What stands against a lead: protected leads, open deals of the company, and leads of other firms that were handed in before and are not
-- decided; of the same customer or one like it, with at least one common product.
drop function lead_conflicts(uuid);
create function lead_conflicts(p_lead uuid)
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
        and (o.stage = 'APPROVED' and (o.protected_until >= current_date
               or exists (select from lead_request r where r.id = o.open_request and r.kind = 'EXTENSION')) -- asked to go on: stands until the answer
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

-- Called in the transaction of a submission, once the customer is known in the registry: keeps the verdict for the company. The answer tells
-- the partner only the allowed band: that somebody may be there already, and only to one who named the very tax id or domain.
drop function check_lead(uuid, uuid, timestamptz);
create function judge_lead(p_lead uuid, p_customer uuid, p_site text, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_partner uuid;
  v_verdict text;
  v_notice boolean;
begin
  select l.partner_id into v_partner from lead l where l.id = p_lead;
  if not found or (current_setting('role') = 'tandem_partner' and v_partner is distinct from current_partner())
     or (current_setting('role') = 'tandem_scoped' and (v_partner = any (reached_firms())) is not true) then
    raise exception 'no such lead' using errcode = 'no_data_found';
  end if;
  update lead set customer_id = p_customer where lead.id = p_lead;
  select case when bool_or(x.verdict = 'CONFLICT') then 'CONFLICT' when count(*) > 0 then 'REVIEW' else 'FREE' end,
         coalesce(bool_or(x.same_tax_id or x.site = p_site), false)
    into v_verdict, v_notice from lead_conflicts(p_lead) x where x.partner_id is distinct from v_partner;
  insert into lead_check (lead_id, partner_id, verdict, by_tax_id, checked_at)
  values (p_lead, v_partner, v_verdict, v_notice, p_at)
  on conflict (lead_id) do update set verdict = excluded.verdict, by_tax_id = excluded.by_tax_id, checked_at = excluded.checked_at;
  return v_notice;
end $$;
comment on column lead_check.by_tax_id is 'whether the dealer named the very tax id, or domain, and so was told that somebody may be there';

-- Whoever approves a lead holds its customer, and those like it, until the end of the transaction.
create function lock_customers_of(p_lead uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(s.id::text, 0)) from (
    select l.customer_id as id from lead l where l.id = p_lead and l.customer_id is not null
    union select m.other_id from lead l join customer_likeness m on m.customer_id = l.customer_id where l.id = p_lead order by 1) s;
end $$;

-- What stands against a lead, for whoever decides on it. That something does is told even if its firm is out of their reach; which firm,
-- which record, whose customer and how it was recognised is not.
drop function lead_evidence(uuid);
create function lead_evidence(p_lead uuid)
  returns table (kind text, id uuid, partner_id uuid, customer_name text, tax_scheme text, tax_number text, same_tax_id boolean,
                 same_name boolean, score numeric, verdict text, reasons jsonb, product_ids uuid[], since timestamptz, until date,
                 of_another_firm boolean, hidden boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select c.kind, case when h.hidden then null else c.id end, case when h.hidden then null else c.partner_id end,
           case when h.hidden then null else c.customer_name end, case when h.hidden then null else c.tax_scheme end,
           case when h.hidden then null else c.tax_number end, c.same_tax_id, c.same_name, c.score, c.verdict,
           case when h.hidden then '[]' else c.reasons end, c.product_ids, c.since, c.until,
           c.partner_id is distinct from l.partner_id, h.hidden
    from lead l cross join lateral lead_conflicts(l.id) c
      cross join lateral (select current_setting('role') = 'tandem_scoped' and (c.partner_id = any (reached_firms())) is not true) h (hidden)
    where l.id = p_lead and (current_setting('role') <> 'tandem_scoped' or l.partner_id = any (reached_firms()))
  $$;

revoke all on function lead_conflicts(uuid), judge_lead(uuid, uuid, text, timestamptz), lead_evidence(uuid), lock_customers_of(uuid) from public;
grant create on schema public to tandem_matcher;
alter function lock_customers_of(uuid) owner to tandem_matcher;
alter function judge_lead(uuid, uuid, text, timestamptz) owner to tandem_matcher;
alter function lead_evidence(uuid) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
revoke insert on customer from tandem_matcher;
grant execute on function lead_conflicts(uuid) to tandem_matcher, tandem_worker;
grant execute on function judge_lead(uuid, uuid, text, timestamptz) to tandem_partner, tandem_company, tandem_worker;
grant execute on function lead_evidence(uuid), lock_customers_of(uuid) to tandem_company, tandem_worker;
