-- The ground: firms, people, customers, products, leads, deals, commissions, events, audit.
--
-- Who reads what is decided twice: by policies in the domain, and here. Every table with partner data carries partner_id, has row
-- security enabled and forced, and one policy per database role (ADR 0007): tandem_partner sees its own rows, tandem_company and
-- tandem_worker see all. The login role tandem_app owns nothing and may do nothing until it takes one of the three roles.

-- What the base has -----------------------------------------------------------------------------------------------------------------

create function current_partner() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('tandem.partner', true), '')::uuid;

create table partner (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text not null,
  country char(2) not null,
  tier text not null default 'BRONZE' check (tier in ('BRONZE', 'SILVER', 'GOLD')),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED', 'TERMINATED')),
  territory text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null default 0
);

-- People as the identity provider knows them: the id is Keycloak's subject. Kept for display, mail and ownership only.
create table person (
  id uuid primary key,
  partner_id uuid references partner,
  username text not null unique,
  name text not null,
  email text,
  locale text not null default 'en' check (locale in ('en', 'ru')),
  roles text[] not null default '{}',
  seen_at timestamptz,
  unique (partner_id, id)
);

create table product (
  id uuid primary key,
  code text not null unique,
  name_en text not null,
  name_ru text not null,
  category text not null,
  price numeric(19, 4) not null check (price >= 0),
  currency char(3) not null,
  commissionable boolean not null default true,
  active boolean not null default true
);

-- End customers, company-wide. Partners never read this table: what they know of a customer stands on their own leads and deals.
create table customer (
  id uuid primary key,
  tax_scheme text check (tax_scheme in ('INN', 'VAT', 'EIN', 'OTHER')),
  tax_number text,
  name text not null,
  name_key text not null,
  country char(2) not null,
  website text,
  domain text,
  parent_name text,
  sector text,
  external_id text unique,
  created_at timestamptz not null,
  check ((tax_scheme is null) = (tax_number is null))
);
create unique index customer_tax_id on customer (tax_scheme, tax_number) where tax_scheme <> 'OTHER';
create index customer_name on customer (name_key, country);

-- Leads -----------------------------------------------------------------------------------------------------------------------------

create table lead (
  id uuid primary key,
  partner_id uuid not null references partner,
  owner_id uuid not null,
  owner_name text not null,
  external_id text check (length(external_id) <= 100),
  stage text not null check (stage in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'CONVERTED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  tax_scheme text check (tax_scheme in ('INN', 'VAT', 'EIN', 'OTHER')),
  tax_number text,
  customer_name text,
  name_key text,
  country char(2),
  website text,
  contact_name text,
  contact_email text,
  contact_phone text,
  contact_consent boolean not null default false,
  consent_at timestamptz,
  amount numeric(19, 4),
  currency char(3),
  expected_close date,
  need text,
  customer_id uuid references customer,
  conflict_notice boolean not null default false,
  requested_fields text[] not null default '{}',
  submitted_at timestamptz,
  due_at timestamptz,
  waiting_since timestamptz,
  decided_at timestamptz,
  protected_until date,
  reason_code text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null default 0,
  unique (partner_id, id),
  unique (partner_id, external_id),
  foreign key (partner_id, owner_id) references person (partner_id, id)
);
create index lead_of_partner on lead (partner_id, updated_at desc, id);
create index lead_recent on lead (updated_at desc, id);
create index lead_queue on lead (due_at, id) where stage in ('SUBMITTED', 'IN_REVIEW');
create index lead_customer on lead (customer_id) where customer_id is not null;
create index lead_protected on lead (protected_until) where stage = 'APPROVED';

create table lead_line (
  lead_id uuid not null,
  partner_id uuid not null,
  line_no int not null,
  product_id uuid not null references product,
  quantity int not null check (quantity > 0),
  primary key (lead_id, line_no),
  foreign key (partner_id, lead_id) references lead (partner_id, id) on delete cascade
);
create index lead_line_product on lead_line (product_id, lead_id);

-- What the conflict check found at the moment of submission. The company's knowledge: partners have no right on it at all.
create table lead_check (
  lead_id uuid primary key,
  partner_id uuid not null,
  verdict text not null check (verdict in ('FREE', 'CONFLICT')),
  by_tax_id boolean not null,
  checked_at timestamptz not null,
  foreign key (partner_id, lead_id) references lead (partner_id, id) on delete cascade
);

-- Each decision is a resource: written once, never changed.
create table lead_decision (
  id uuid primary key,
  lead_id uuid not null,
  partner_id uuid not null,
  kind text not null check (kind in ('APPROVE', 'REJECT', 'REQUEST_INFO')),
  author_id uuid not null,
  author_name text not null,
  reason_code text,
  comment text,
  fields text[] not null default '{}',
  protected_until date,
  decided_at timestamptz not null,
  foreign key (partner_id, lead_id) references lead (partner_id, id)
);
create index lead_decision_of_lead on lead_decision (lead_id, decided_at);

-- Deals -----------------------------------------------------------------------------------------------------------------------------

-- partner_id is empty for the company's own (direct) deals.
create table deal (
  id uuid primary key,
  partner_id uuid references partner,
  lead_id uuid unique,
  customer_id uuid references customer,
  customer_name text,
  country char(2),
  owner_id uuid,
  owner_name text,
  external_id text check (length(external_id) <= 100),
  stage text not null check (stage in ('PROSPECT', 'QUALIFIED', 'SOLUTION', 'PROPOSAL', 'NEGOTIATION', 'WON', 'LOST')),
  amount numeric(19, 4) not null,
  currency char(3) not null,
  expected_close date,
  need text,
  lost_reason text,
  lost_comment text,
  opened_at timestamptz not null,
  stage_since timestamptz not null,
  closed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null default 0,
  unique (partner_id, id),
  unique (partner_id, external_id),
  foreign key (partner_id, lead_id) references lead (partner_id, id),
  foreign key (partner_id, owner_id) references person (partner_id, id),
  check ((stage = 'LOST') = (lost_reason is not null))
);
create index deal_of_partner on deal (partner_id, updated_at desc, id);
create index deal_of_partner_stage on deal (partner_id, stage, updated_at desc, id);
create index deal_recent on deal (updated_at desc, id);
create index deal_stage on deal (stage, updated_at desc, id);
create index deal_customer on deal (customer_id) where customer_id is not null;

create table deal_line (
  deal_id uuid not null references deal on delete cascade,
  partner_id uuid,
  line_no int not null,
  product_id uuid not null references product,
  quantity int not null check (quantity > 0),
  amount numeric(19, 4) not null,
  currency char(3) not null,
  primary key (deal_id, line_no),
  foreign key (partner_id, deal_id) references deal (partner_id, id)
);
create index deal_line_product on deal_line (product_id, deal_id);

create table stage_move (
  id uuid primary key,
  deal_id uuid not null references deal,
  partner_id uuid,
  from_stage text,
  to_stage text not null,
  author_id uuid not null,
  author_name text not null,
  reason text,
  moved_at timestamptz not null,
  foreign key (partner_id, deal_id) references deal (partner_id, id)
);
create index stage_move_of_deal on stage_move (deal_id, moved_at);

-- One channel of communication on a deal. Visibility is fixed for ever when the message is written.
create table message (
  id uuid primary key,
  deal_id uuid not null references deal,
  partner_id uuid,
  visibility text not null check (visibility in ('SHARED', 'COMPANY')),
  author_id uuid not null,
  author_name text not null,
  author_side text not null check (author_side in ('PARTNER', 'COMPANY')),
  body text not null check (length(body) between 1 and 10000),
  written_at timestamptz not null,
  foreign key (partner_id, deal_id) references deal (partner_id, id)
);
create index message_of_deal on message (deal_id, written_at);

-- Commissions -----------------------------------------------------------------------------------------------------------------------

create table plan (
  id uuid primary key,
  code text not null unique,
  name_en text not null,
  name_ru text not null
);

-- A published version never changes: a new rate is a new version.
create table plan_version (
  id uuid primary key,
  plan_id uuid not null references plan,
  number int not null check (number > 0),
  valid_from date not null,
  published_at timestamptz not null,
  unique (plan_id, number)
);

create table plan_rule (
  plan_version_id uuid not null references plan_version,
  rule_no int not null check (rule_no > 0),
  category text,
  tier text,
  rate numeric(9, 6) not null check (rate between 0 and 1),
  name_en text not null,
  name_ru text not null,
  primary key (plan_version_id, rule_no)
);

create table plan_assignment (
  partner_id uuid not null references partner,
  plan_id uuid not null references plan,
  valid_from date not null,
  primary key (partner_id, valid_from)
);

-- Append-only double entry (amount moves from the credit to the debit account); a balance is a sum. No role may change a row.
create table ledger_entry (
  id uuid primary key,
  partner_id uuid not null references partner,
  kind text not null check (kind in ('EARNING', 'ADJUSTMENT', 'BONUS', 'HOLDBACK', 'HOLDBACK_RELEASE', 'REVERSAL', 'OVERRIDE', 'PAYOUT')),
  debit_account text not null,
  credit_account text not null,
  amount numeric(19, 4) not null check (amount > 0),
  currency char(3) not null,
  deal_id uuid,
  line_no int,
  plan_version_id uuid references plan_version,
  rule_no int,
  base numeric(19, 4),
  rate numeric(9, 6),
  calculation jsonb,
  earned_on date not null,
  source_key text not null,
  payout_id uuid,
  reverses_id uuid,
  created_at timestamptz not null,
  unique (partner_id, id),
  unique (partner_id, source_key),
  check (debit_account <> credit_account),
  foreign key (partner_id, deal_id) references deal (partner_id, id),
  foreign key (partner_id, reverses_id) references ledger_entry (partner_id, id)
);
create index ledger_of_partner on ledger_entry (partner_id, earned_on desc, id);
create index ledger_recent on ledger_entry (earned_on desc, id);
create index ledger_of_deal on ledger_entry (deal_id);

create table payout (
  id uuid primary key,
  partner_id uuid not null references partner,
  reference text not null check (length(reference) between 1 and 100),
  amount numeric(19, 4) not null check (amount > 0),
  currency char(3) not null,
  paid_on date not null,
  author_id uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  unique (partner_id, id),
  unique (partner_id, reference)
);
alter table ledger_entry add foreign key (partner_id, payout_id) references payout (partner_id, id);

-- Which earnings a payout settled: an earning is paid once.
create table payout_line (
  payout_id uuid not null,
  partner_id uuid not null,
  entry_id uuid not null,
  primary key (entry_id),
  foreign key (partner_id, payout_id) references payout (partner_id, id),
  foreign key (partner_id, entry_id) references ledger_entry (partner_id, id)
);
create index payout_line_of_payout on payout_line (payout_id);

-- Events, notices, audit ------------------------------------------------------------------------------------------------------------

create table event (
  id uuid primary key,
  name text not null,
  object_id text not null,
  partner_id uuid,
  payload jsonb not null,
  request_id text,
  created_at timestamptz not null
);
create index event_created on event (created_at);

create table event_delivery (
  event_id uuid not null references event,
  subscriber text not null,
  state text not null default 'DUE' check (state in ('DUE', 'DONE', 'FAILED')),
  attempts int not null default 0,
  due_at timestamptz not null,
  last_error text,
  primary key (event_id, subscriber)
);
create index event_delivery_due on event_delivery (due_at) where state = 'DUE';

-- What the portal tells a person. Texts live in message bundles: key and parameters are kept, not words.
create table notice (
  id uuid primary key,
  person_id uuid not null references person,
  partner_id uuid,
  kind text not null,
  object_id text not null,
  params jsonb not null default '{}',
  created_at timestamptz not null,
  read_at timestamptz,
  foreign key (partner_id, person_id) references person (partner_id, id)
);
create index notice_of_person on notice (person_id, created_at desc, id);

-- Who did what when. Insert only: not even the company's role may read it without the auditor's use case, nobody may change it.
create table audit_record (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid not null,
  actor_name text not null,
  actor_side text not null check (actor_side in ('PARTNER', 'COMPANY', 'SYSTEM')),
  client text,
  partner_id uuid,
  action text not null,
  object_id text not null,
  details jsonb not null,
  request_id text
);
create index audit_record_object on audit_record (object_id, seq desc);
create index audit_record_actor on audit_record (actor_id, seq desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on audit_record for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on ledger_entry for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on lead_decision for each statement execute function refuse_change();

-- Conflict check --------------------------------------------------------------------------------------------------------------------

-- The protected leads and open company deals that stand against a lead: same customer (tax id, or normalised name and country) and at
-- least one common product. Runs with the rights of its caller: for the company it is the reviewer's evidence.
create function lead_conflicts(p_lead uuid)
  returns table (kind text, id uuid, partner_id uuid, customer_name text, tax_scheme text, tax_number text,
                 same_tax_id boolean, same_name boolean, product_ids uuid[], since timestamptz, until date)
  language sql stable
  begin atomic
    with claim as (
      select l.id, l.tax_scheme, l.tax_number, l.name_key, l.country from lead l where l.id = p_lead
    ), known as (
      select c.id, c.tax_scheme, c.tax_number,
             coalesce(c.tax_scheme = k.tax_scheme and c.tax_number = k.tax_number, false) as same_tax_id,
             coalesce(c.name_key = k.name_key and c.country = k.country, false) as same_name
      from claim k join customer c
        on (c.tax_scheme = k.tax_scheme and c.tax_number = k.tax_number) or (c.name_key = k.name_key and c.country = k.country)
    )
    select 'LEAD', o.id, o.partner_id, o.customer_name, k.tax_scheme, k.tax_number, k.same_tax_id, k.same_name,
           array_agg(distinct ol.product_id), o.submitted_at, o.protected_until
    from known k
      join lead o on o.customer_id = k.id and o.id <> p_lead and o.stage = 'APPROVED' and o.protected_until >= current_date
      join lead_line ol on ol.lead_id = o.id
      join lead_line ml on ml.lead_id = p_lead and ml.product_id = ol.product_id
    group by o.id, o.partner_id, o.customer_name, k.tax_scheme, k.tax_number, k.same_tax_id, k.same_name, o.submitted_at, o.protected_until
    union all
    select 'DEAL', d.id, d.partner_id, d.customer_name, k.tax_scheme, k.tax_number, k.same_tax_id, k.same_name,
           array_agg(distinct dl.product_id), d.opened_at, null
    from known k
      join deal d on d.customer_id = k.id and d.partner_id is null and d.stage not in ('WON', 'LOST')
      join deal_line dl on dl.deal_id = d.id
      join lead_line ml on ml.lead_id = p_lead and ml.product_id = dl.product_id
    group by d.id, d.partner_id, d.customer_name, k.tax_scheme, k.tax_number, k.same_tax_id, k.same_name, d.opened_at;
  end;

-- Called in the transaction of a submission: links the lead to the customer registry and keeps the verdict for the company. The answer
-- tells the partner only the allowed band: that a valid tax id may already be registered, never with whom (features 1.2, 3.4.2).
create function check_lead(p_lead uuid, p_customer uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  l lead%rowtype;
  v_customer uuid;
  v_conflict boolean;
  v_by_tax_id boolean;
begin
  select * into l from lead where lead.id = p_lead;
  if not found or (current_setting('role') = 'tandem_partner' and l.partner_id is distinct from current_partner()) then
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
revoke all on function check_lead(uuid, uuid, timestamptz) from public;
revoke all on function lead_conflicts(uuid) from public;

-- Who is at the door: used before an actor exists, answers for one code only.
create function partner_at_the_door(p_code text) returns table (id uuid, name text, status text, tier text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select p.id, p.name, p.status, p.tier from partner p where p.code = p_code $$;
revoke all on function partner_at_the_door(text) from public;

-- Rights ----------------------------------------------------------------------------------------------------------------------------

revoke all on schema public from public;
grant usage on schema public to tandem_partner, tandem_company, tandem_worker, tandem_matcher;

-- a new owner of a function must be able to create in its schema, for this moment only
grant create on schema public to tandem_matcher;
alter function check_lead(uuid, uuid, timestamptz) owner to tandem_matcher;
alter function partner_at_the_door(text) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant select on partner, customer, lead, lead_line, deal, deal_line to tandem_matcher;
grant insert on customer to tandem_matcher;
grant update (customer_id) on lead to tandem_matcher;
grant select, insert, update on lead_check to tandem_matcher;
grant execute on function lead_conflicts(uuid) to tandem_matcher, tandem_company, tandem_worker;
grant execute on function check_lead(uuid, uuid, timestamptz) to tandem_partner, tandem_company, tandem_worker;
grant execute on function partner_at_the_door(text) to tandem_worker;

grant select on product, plan, plan_version, plan_rule to tandem_partner, tandem_company, tandem_worker;
grant insert, update on product to tandem_company, tandem_worker;
grant insert on plan, plan_version, plan_rule, plan_assignment to tandem_company, tandem_worker;

grant select on partner, person, lead, lead_line, lead_decision, deal, deal_line, stage_move, message, plan_assignment, ledger_entry, payout, payout_line, notice
  to tandem_partner, tandem_company, tandem_worker;
grant select on customer, lead_check, audit_record to tandem_company, tandem_worker;
grant insert on event, event_delivery, audit_record to tandem_partner, tandem_company, tandem_worker;
grant select on event, event_delivery to tandem_worker;
grant update on event_delivery to tandem_worker;

grant insert, update, delete on lead, lead_line to tandem_partner, tandem_company, tandem_worker;
grant update on deal to tandem_partner;
grant insert on stage_move, message to tandem_partner;
grant update (read_at) on notice to tandem_partner;

grant insert, update on partner, person, customer, deal, deal_line, notice, lead_check to tandem_company, tandem_worker;
grant delete on deal_line to tandem_company, tandem_worker;
grant insert on lead_decision, stage_move, message, ledger_entry, payout, payout_line to tandem_company, tandem_worker;

-- Row security: one policy per role (one policy with an `or` could not use the index).
do $$
declare t text;
begin
  foreach t in array array['partner', 'person', 'lead', 'lead_line', 'lead_check', 'lead_decision', 'deal', 'deal_line', 'stage_move', 'message',
                           'plan_assignment', 'ledger_entry', 'payout', 'payout_line', 'notice', 'event', 'audit_record', 'customer']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
  end loop;
  foreach t in array array['person', 'lead', 'lead_line', 'lead_decision', 'deal', 'deal_line', 'stage_move', 'plan_assignment', 'ledger_entry', 'payout', 'payout_line', 'notice']
  loop
    execute format('create policy sees_own on %I to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()))', t);
  end loop;
end $$;
create policy sees_own on partner to tandem_partner using (id = (select current_partner()));
create policy sees_own on message to tandem_partner
  using (partner_id = (select current_partner()) and visibility = 'SHARED')
  with check (partner_id = (select current_partner()) and visibility = 'SHARED' and author_side = 'PARTNER');
create policy writes_own on event for insert to tandem_partner with check (partner_id = (select current_partner()));
create policy writes_own on audit_record for insert to tandem_partner with check (partner_id = (select current_partner()));

-- The owner loads demo data and runs migrations; being the owner it obeys forced row security too, so it is given its own policy.
do $$
declare t text;
begin
  for t in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity
  loop
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;
