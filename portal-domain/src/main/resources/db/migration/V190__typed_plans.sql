-- Plans of typed rules: written in drafts, published by a second person, accepted by the firms whose plan asks for it. A version without terms has
-- the flat rates of plan_rule, as before; one with terms keeps there what its rules are called.
alter table plan_version
  add column terms jsonb check (jsonb_typeof(terms) = 'object' and length(terms::text) <= 300000),
  add column valid_to date check (valid_to >= valid_from),
  add column author_id uuid,
  add column publisher_id uuid,
  add constraint plan_version_four_eyes check (publisher_id is distinct from author_id or author_id is null);
create trigger append_only before update or delete or truncate on plan_version for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on plan_rule for each statement execute function refuse_change();

-- One draft of a plan at a time; the company's alone.
create table plan_draft (
  plan_id uuid primary key references plan,
  valid_from date not null,
  valid_to date,
  terms jsonb not null check (jsonb_typeof(terms) = 'object' and length(terms::text) <= 300000),
  author_id uuid not null,
  changed_at timestamptz not null,
  revision bigint not null default 0,
  check (valid_to >= valid_from)
);
grant select on plan_draft to tandem_company, tandem_worker;
grant insert, update, delete on plan_draft to tandem_company;

-- Who accepted a version for a firm, and of which text; never changed.
create table plan_acceptance (
  partner_id uuid not null references partner,
  plan_version_id uuid not null references plan_version,
  person_id uuid not null,
  document_hash text not null check (document_hash ~ '^[0-9a-f]{64}$'),
  accepted_at timestamptz not null,
  primary key (partner_id, plan_version_id),
  foreign key (partner_id, person_id) references person (partner_id, id)
);
create trigger append_only before update or delete or truncate on plan_acceptance for each statement execute function refuse_change();
grant select on plan_acceptance to tandem_partner, tandem_company, tandem_worker;
grant insert on plan_acceptance to tandem_partner;
alter table plan_acceptance enable row level security;
alter table plan_acceptance force row level security;
create policy sees_all on plan_acceptance to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on plan_acceptance to tandem_partner
  using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));
create policy owner_migrates on plan_acceptance to tandem_owner using (true) with check (true);

-- What a firm won in a period, for steps and accelerators.
create index deal_won_of_partner on deal (partner_id, closed_at, id) where stage = 'WON';
