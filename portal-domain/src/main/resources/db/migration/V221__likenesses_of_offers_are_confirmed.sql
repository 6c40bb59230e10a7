-- Before a lead of the company's is given away, people who decide on leads say that they looked at what stands against its customer, and
-- that it may be offered all the same. Each of them counts as one of those whom its programme wants.
create table company_lead_confirmation (
  id uuid primary key,
  company_lead_id uuid not null references company_lead,
  round int not null check (round >= 1),
  person_id uuid not null references person,
  reason text check (reason in ('OTHER_CUSTOMER', 'OTHER_NEED', 'HOLDER_AGREED')),
  seen uuid[] not null check (cardinality(seen) <= 200),
  doubtful boolean not null,
  confirmed_at timestamptz not null
);
comment on column company_lead_confirmation.round is 'of the lead''s words: whoever changes them asks everybody anew';
comment on column company_lead_confirmation.reason is 'empty: nothing stood against it';
comment on column company_lead_confirmation.seen is 'leads and deals that stood against it';
comment on column company_lead_confirmation.doubtful is 'the customer was being wound up, as far as was known';
create index company_lead_confirmation_of_lead on company_lead_confirmation (company_lead_id, round);
create index company_lead_confirmation_person on company_lead_confirmation (person_id);
create trigger append_only before update or delete or truncate on company_lead_confirmation for each statement execute function refuse_change();
grant select, insert on company_lead_confirmation to tandem_company;
grant select on company_lead_confirmation to tandem_worker;
alter table company_lead_confirmation enable row level security;
alter table company_lead_confirmation force row level security;
create policy sees_all on company_lead_confirmation to tandem_company, tandem_worker using (true) with check (true);
create policy owner_migrates on company_lead_confirmation to tandem_owner using (true) with check (true);
-- Somebody with a narrower scope: what they said, and what was said of leads that they entered or that firms within their reach were offered.
create policy said_it on company_lead_confirmation to tandem_scoped using (person_id = (select current_person())) with check (person_id = (select current_person()));
create policy entered_it on company_lead_confirmation for select to tandem_scoped
  using (company_lead_id in (select c.id from company_lead c where c.author_id = (select current_person())));
create policy sees_of_offers on company_lead_confirmation for select to tandem_scoped
  using (company_lead_id in (select o.company_lead_id from lead_offer o where o.partner_id = any ((select reached_firms())::uuid[])));

alter table company_lead add column round int not null default 1 check (round >= 1);
comment on column company_lead.round is 'how often its words were written';
alter table company_lead drop constraint company_lead_said_yes_check;
alter table company_lead add constraint company_lead_said_yes_check check (said_yes between 0 and 100);
comment on column company_lead.said_yes is 'different people behind the last offer by hand; the job asks no firm for which the programme wants more';

-- Whatever stands against offering a customer with these products, as lead_conflicts (V110) says it of a firm's lead: CONFLICT is the same
-- customer, of REVIEW a person has to say. For the system's own sight.
create function held_alike(p_customer uuid, p_products uuid[])
returns table (kind text, id uuid, partner_id uuid, customer_name text, tax_scheme text, tax_number text, same_tax_id boolean,
               same_name boolean, score numeric, verdict text, reasons jsonb, product_ids uuid[], since timestamptz, until date)
language sql stable as $$
  with me as (
    select c.id, c.name_key, c.country, c.tax_scheme, c.tax_number, c.filed_by from customer c where c.id = p_customer
  ), alike as (
    select k.id, 1::numeric as score, 'CONFLICT' as verdict, null::jsonb as reasons from me k
    union all
    select m.other_id, m.score, m.verdict, m.reasons from me k join customer_likeness m on m.customer_id = k.id
    union all -- not compared yet: never free
    select c.id, 0.8, 'REVIEW', null from me k join customer c on c.name_key = k.name_key and c.country = k.country and c.id <> k.id
    where k.name_key <> '' and (c.filed_by is null or c.filed_by < k.filed_by)
      and not exists (select from customer_likeness m where m.customer_id = k.id and m.other_id = c.id)
  ), known as (
    select c.id, c.name, c.tax_scheme, c.tax_number, a.score, a.verdict, t.same_tax_id, n.same_name,
           coalesce(a.reasons, jsonb_build_array(case
             when t.same_tax_id then jsonb_build_object('code', 'SAME_TAX_ID', 'values', jsonb_build_array(c.tax_scheme, c.tax_number))
             else jsonb_build_object('code', 'NAME_SAME', 'values', jsonb_build_array()) end)) as reasons
    from me k cross join alike a join customer c on c.id = a.id
      cross join lateral (select coalesce(c.tax_scheme = k.tax_scheme and c.tax_number = k.tax_number, false)) t (same_tax_id)
      cross join lateral (select coalesce(c.name_key = k.name_key and c.country = k.country, false)) n (same_name)
  ), against as (
    select case when o.stage = 'APPROVED' then 'LEAD' else 'CLAIM' end as kind, o.id, o.partner_id, coalesce(o.customer_name, k.name) as customer_name, k.tax_scheme, k.tax_number,
           k.same_tax_id, k.same_name, k.score, k.verdict, k.reasons,
           array(select distinct n.product_id from lead_line n where n.lead_id = o.id) as products, o.submitted_at as since,
           case when o.stage = 'APPROVED' then o.protected_until end as until
    from known k join lead o on o.customer_id = k.id
    where o.stage = 'APPROVED' and (o.protected_until >= current_date or o.open_request is not null)
       or o.stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPEALED')
    union all
    select 'DEAL', d.id, d.partner_id, coalesce(d.customer_name, k.name), k.tax_scheme, k.tax_number, k.same_tax_id, k.same_name, k.score, k.verdict, k.reasons,
           array(select distinct n.product_id from deal_line n where n.deal_id = d.id), d.opened_at, null
    from known k join deal d on d.customer_id = k.id and d.stage not in ('WON', 'LOST')
    where not exists (select from lead g where g.id = d.lead_id and (g.stage in ('WITHDRAWN', 'REVOKED') -- given up, or taken back
      or g.stage = 'APPROVED' and (g.protected_until >= current_date or g.open_request is not null))) -- it stands here itself
  )
  select x.kind, x.id, x.partner_id, x.customer_name, x.tax_scheme, x.tax_number, x.same_tax_id, x.same_name, x.score, x.verdict, x.reasons,
         p.ids, x.since, x.until
  from against x cross join lateral (select array(select unnest(x.products) intersect select unnest(p_products))) p (ids)
  where cardinality(p.ids) > 0
$$;
revoke all on function held_alike(uuid, uuid[]) from public;
grant execute on function held_alike(uuid, uuid[]) to tandem_worker;
