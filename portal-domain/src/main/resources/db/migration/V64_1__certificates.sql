-- Certificates of firms and of their people, and what may be done with one only. The company records them; a firm reads its own.
create table certificate (
  id uuid primary key,
  partner_id uuid not null references partner,
  person_id uuid,
  kind text not null check (kind ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  number text not null check (length(number) between 1 and 100),
  valid_from date not null,
  valid_until date,
  revoked_at timestamptz,
  author_id uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  unique (partner_id, id),
  foreign key (partner_id, person_id) references person (partner_id, id),
  check (valid_until is null or valid_until >= valid_from)
);
create index certificate_of_partner on certificate (partner_id, kind, valid_from);

grant select on certificate to tandem_partner, tandem_company, tandem_worker;
grant insert on certificate to tandem_company, tandem_worker;
grant update (revoked_at) on certificate to tandem_company, tandem_worker;
alter table certificate enable row level security;
alter table certificate force row level security;
create policy sees_all on certificate to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on certificate to tandem_partner using (partner_id = (select current_partner()));
create policy owner_migrates on certificate to tandem_owner using (true) with check (true);

-- "To register leads for this category of products a firm needs such a certificate, valid on the day." No rule, no gate.
create table certificate_rule (
  category text not null check (length(category) between 1 and 60),
  kind text not null check (kind ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  valid_from date not null,
  author_id uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  primary key (category, kind)
);
grant select on certificate_rule to tandem_partner, tandem_company, tandem_worker;
grant insert, update, delete on certificate_rule to tandem_company, tandem_worker;
