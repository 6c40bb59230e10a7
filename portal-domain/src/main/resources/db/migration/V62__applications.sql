-- Firms that want to become partners. The company's alone: partners have no right here, and whoever applies comes in through the system's
-- own role, by a link of which only the hash is kept.

-- What the register knows of a firm besides its name, so that the same one is recognised when it applies again.
alter table partner
  add column tax_scheme text check (tax_scheme in ('INN', 'VAT', 'EIN', 'OTHER')),
  add column tax_number text,
  add column website text,
  add column domain text,
  add column name_key text,
  add check ((tax_scheme is null) = (tax_number is null));
create index partner_tax_id on partner (tax_scheme, tax_number);
create index partner_domain on partner (domain);

create table partner_application (
  id uuid primary key,
  stage text not null check (stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  firm_name text not null check (length(firm_name) <= 200),
  name_key text not null,
  country char(2) not null,
  tax_scheme text not null check (tax_scheme in ('INN', 'VAT', 'EIN', 'OTHER')),
  tax_number text not null,
  website text not null,
  domain text not null,
  contact_name text not null check (length(contact_name) <= 120),
  contact_email text not null check (length(contact_email) <= 254),
  contact_phone text,
  locale text not null check (locale in ('en', 'ru')),
  territory text not null check (length(territory) <= 200),
  products text not null check (length(products) <= 500),
  languages text[] not null default '{}',
  about text check (length(about) <= 2000),
  consent_at timestamptz not null,
  registry_verdict text not null default 'NOT_CHECKED' check (registry_verdict in ('NOT_CHECKED', 'CONFIRMED', 'NOT_FOUND', 'DIFFERENT_NAME', 'CLOSED', 'UNAVAILABLE')),
  registry_says text check (length(registry_says) <= 500),
  registry_at timestamptz,
  checks text[] not null default '{}',
  question text check (length(question) <= 2000),
  answer text check (length(answer) <= 2000),
  reason text,
  comment text check (length(comment) <= 2000),
  reviewer_id uuid,
  reviewer_name text,
  submitted_at timestamptz not null,
  due_at timestamptz not null,
  waiting_since timestamptz,
  decided_at timestamptz,
  admitted_as uuid references partner,
  updated_at timestamptz not null,
  version bigint not null default 0
);
create index partner_application_waiting on partner_application (due_at, id) where stage in ('SUBMITTED', 'IN_REVIEW');
create index partner_application_recent on partner_application (submitted_at desc, id desc);
create index partner_application_domain on partner_application (domain, submitted_at);
create index partner_application_tax_id on partner_application (tax_scheme, tax_number);

create table application_link (
  token_hash text primary key check (length(token_hash) = 64),
  application_id uuid not null references partner_application,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index application_link_of_application on application_link (application_id);

do $$
declare t text;
begin
  foreach t in array array['partner_application', 'application_link']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update on partner_application to tandem_company, tandem_worker;
grant select, insert, delete on application_link to tandem_worker;
