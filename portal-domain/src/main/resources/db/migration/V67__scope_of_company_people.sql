-- How far each person of the company sees: the firms of their portfolio, of their team, of their regions, or all (docs/adr/0026).
--
-- Somebody with a narrower scope than all comes in as tandem_scoped. That role's policies, and its rights, are derived from those of
-- tandem_company after each migration (afterMigrate__scope_of_company_people.sql): a later table cannot forget them. Here stand the tables
-- that say who reaches what, and the policies of tables whose rows belong to no firm.

do $$
begin
  if not exists (select from pg_roles where rolname = 'tandem_scoped') then
    raise exception 'The role tandem_scoped is missing: run docker/postgres/init.sql again, as superuser, before this migration.';
  end if;
end $$;
grant usage on schema public to tandem_scoped;

-- Who reaches what -----------------------------------------------------------------------------------------------------------------

-- No row: whoever may see the business of all firms by their roles does (A.6); channel and sales managers see none until somebody says which.
create table company_scope (
  person_id uuid primary key references person,
  scope text not null check (scope in ('OWN', 'TEAM', 'REGION', 'ALL')),
  team text check (length(team) between 1 and 60),
  roles text[] check (cardinality(roles) between 1 and 10),
  author_id uuid references person,
  given_at timestamptz not null,
  version bigint not null default 0
);
comment on column company_scope.roles is 'empty: as the identity provider says';
comment on column company_scope.author_id is 'empty: nobody, it was so before scopes were given';
comment on column company_scope.team is 'people of one team see each other''s portfolios when their scope is TEAM';
create index company_scope_team on company_scope (team) where team is not null;

create table company_region (
  person_id uuid not null references company_scope,
  country char(2) not null,
  territory text not null default '' check (length(territory) <= 200),
  primary key (person_id, country, territory)
);
comment on column company_region.territory is 'as in the register of firms, in any case of letters; empty: the whole country';

create table portfolio (
  partner_id uuid not null references partner,
  person_id uuid not null references company_scope,
  author_id uuid not null,
  given_at timestamptz not null,
  primary key (partner_id, person_id)
);
create index portfolio_of_person on portfolio (person_id, partner_id);

-- Everybody who has been here sees what they saw before; somebody of the company narrows it.
insert into company_scope (person_id, scope, given_at)
select id, 'ALL', coalesce(seen_at, now()) from person where partner_id is null;

-- What the running transaction reaches: set at its beginning, like tandem.partner. Never set: nothing.
create function current_person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('tandem.person', true), '')::uuid;

create function reached_firms() returns uuid[]
  language sql stable parallel safe
  return nullif(current_setting('tandem.reach', true), '')::uuid[];

-- The firms that somebody reaches; asked once a transaction, and by those who choose whom to tell. Nobody with a narrow scope asks for another.
create function firms_within_reach(p_person uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select r.firm from (
      select f.partner_id as firm from company_scope s join portfolio f on f.person_id = s.person_id
      where s.person_id = p_person and s.scope in ('OWN', 'TEAM')
      union
      select f.partner_id from company_scope s join company_scope c on c.team = s.team join portfolio f on f.person_id = c.person_id
      where s.person_id = p_person and s.scope = 'TEAM'
      union
      select p.id from company_scope s join company_region g on g.person_id = s.person_id
        join partner p on p.country = g.country and (g.territory = '' or lower(g.territory) = lower(p.territory))
      where s.person_id = p_person and s.scope = 'REGION'
      union
      select p.id from company_scope s cross join partner p where s.person_id = p_person and s.scope = 'ALL'
    ) r
    where current_setting('role') <> 'tandem_scoped' or p_person = current_person()
  $$;
revoke all on function firms_within_reach(uuid) from public;
grant create on schema public to tandem_matcher;
alter function firms_within_reach(uuid) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant select on company_scope, company_region, portfolio to tandem_matcher;
grant execute on function firms_within_reach(uuid) to tandem_company, tandem_scoped, tandem_worker;

grant select, insert, update on company_scope to tandem_company;
grant select, insert, delete on company_region, portfolio to tandem_company;
grant select on company_scope, company_region, portfolio to tandem_scoped, tandem_worker;
do $$
declare t text;
begin
  foreach t in array array['company_scope', 'company_region', 'portfolio']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;
create policy sees_own_scope on company_scope for select to tandem_scoped using (person_id = (select current_person()));
create policy sees_own_scope on company_region for select to tandem_scoped using (person_id = (select current_person()));

-- What belongs to no firm ------------------------------------------------------------------------------------------------------------

-- coalesce hides from the planner how few it might be: else it walks from the firms to all their records and sorts these (52 ms against 0.8 ms
-- for the first page of leads with 200 of 500 firms and 100,000 leads)
create policy sees_reached on partner to tandem_scoped using (coalesce(id = any ((select reached_firms())::uuid[]), false)) with check (id = any ((select reached_firms())::uuid[]));
-- one works with colleagues of the company, and is told things oneself
create policy sees_colleagues on person for select to tandem_scoped using (partner_id is null);
create policy sees_own_notices on notice to tandem_scoped using (person_id = (select current_person())) with check (person_id = (select current_person()));
-- a customer is known to whoever sees a lead or deal with it: these are row security's to show
create policy sees_of_leads on customer for select to tandem_scoped using (exists (select from lead l where l.customer_id = customer.id));
create policy sees_of_deals on customer for select to tandem_scoped using (exists (select from deal d where d.customer_id = customer.id));
-- Functions with borrowed rights -----------------------------------------------------------------------------------------------------

-- What stands against a lead, for whoever decides on it. That something does is told even if its firm is out of their reach; which firm,
-- which record and whose customer is not.
create function lead_evidence(p_lead uuid)
  returns table (kind text, id uuid, partner_id uuid, customer_name text, tax_scheme text, tax_number text, same_tax_id boolean,
                 same_name boolean, product_ids uuid[], since timestamptz, until date, of_another_firm boolean, hidden boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select c.kind, case when h.hidden then null else c.id end, case when h.hidden then null else c.partner_id end,
           case when h.hidden then null else c.customer_name end, case when h.hidden then null else c.tax_scheme end,
           case when h.hidden then null else c.tax_number end, c.same_tax_id, c.same_name, c.product_ids, c.since, c.until,
           c.partner_id is distinct from l.partner_id, h.hidden
    from lead l cross join lateral lead_conflicts(l.id) c
      cross join lateral (select current_setting('role') = 'tandem_scoped' and (c.partner_id = any (reached_firms())) is not true) h (hidden)
    where l.id = p_lead and (current_setting('role') <> 'tandem_scoped' or l.partner_id = any (reached_firms()))
  $$;

create or replace function downline(p_root uuid) returns table (firm uuid, upper uuid, name text, country text, tier text, status text, depth int, visibility text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with recursive below (firm, upper, depth, visibility) as (
      select e.partner_id, e.upper_id, 1, e.visibility from partner_edge e
      where e.upper_id = p_root and e.visibility <> 'NONE'
        and (current_setting('role') <> 'tandem_partner' or p_root = current_partner())
        and (current_setting('role') <> 'tandem_scoped' or p_root = any (reached_firms()))
      union all
      select e.partner_id, e.upper_id, b.depth + 1, case when b.visibility = 'COUNTS' then 'COUNTS' else e.visibility end
      from partner_edge e join below b on e.upper_id = b.firm
      where e.visibility <> 'NONE' and b.depth < 10
    )
    select b.firm, b.upper, p.name, p.country, p.tier, p.status, b.depth, b.visibility
    from below b join partner p on p.id = b.firm
    where current_setting('role') <> 'tandem_scoped' or p.id = any (reached_firms())
    order by b.depth, p.name, b.firm limit 1000
  $$;

create or replace function upper_firm(p_firm uuid) returns table (firm uuid, name text, visibility text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select e.upper_id, p.name, e.visibility from partner_edge e join partner p on p.id = e.upper_id
    where e.partner_id = p_firm and (current_setting('role') <> 'tandem_partner' or p_firm = current_partner())
      and (current_setting('role') <> 'tandem_scoped' or (p_firm = any (reached_firms()) and e.upper_id = any (reached_firms())))
  $$;

create or replace function check_lead(p_lead uuid, p_customer uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  l lead%rowtype;
  v_customer uuid;
  v_conflict boolean;
  v_by_tax_id boolean;
begin
  select * into l from lead where lead.id = p_lead;
  if not found or (current_setting('role') = 'tandem_partner' and l.partner_id is distinct from current_partner())
     or (current_setting('role') = 'tandem_scoped' and (l.partner_id = any (reached_firms())) is not true) then
    raise exception 'no such lead' using errcode = 'no_data_found';
  end if;
  select c.id into v_customer from customer c where c.tax_scheme = l.tax_scheme and c.tax_number = l.tax_number limit 1;
  if v_customer is null then
    select c.id into v_customer from customer c
    where c.name_key = l.name_key and c.country = l.country and (l.tax_scheme is null or c.tax_scheme is null) order by c.created_at, c.id limit 1;
  end if;
  if v_customer is null then
    insert into customer (id, tax_scheme, tax_number, name, name_key, country, website, created_at)
    values (p_customer, l.tax_scheme, l.tax_number, l.customer_name, l.name_key, l.country, l.website, p_at)
    on conflict (tax_scheme, tax_number) where tax_scheme <> 'OTHER' do nothing
    returning customer.id into v_customer;
    if v_customer is null then
      select c.id into v_customer from customer c where c.tax_scheme = l.tax_scheme and c.tax_number = l.tax_number;
    end if;
  end if;
  select count(*) > 0, coalesce(bool_or(x.same_tax_id), false) into v_conflict, v_by_tax_id from lead_conflicts(p_lead) x where x.partner_id is distinct from l.partner_id;
  insert into lead_check (lead_id, partner_id, verdict, by_tax_id, checked_at)
  values (p_lead, l.partner_id, case when v_conflict then 'CONFLICT' else 'FREE' end, v_by_tax_id, p_at)
  on conflict (lead_id) do update set verdict = excluded.verdict, by_tax_id = excluded.by_tax_id, checked_at = excluded.checked_at;
  update lead set customer_id = v_customer where lead.id = p_lead;
  return v_by_tax_id;
end $$;

revoke all on function lead_evidence(uuid) from public;
grant create on schema public to tandem_matcher;
alter function lead_evidence(uuid) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function lead_evidence(uuid) to tandem_company, tandem_worker;
