-- What a tier grants and what it takes to reach it, as data; and which firm has which tier from when on, with who decided it and why.
-- partner.tier is the one of today: an assignment for a later day is carried over when the day comes.

create table tier_terms (
  tier text not null check (tier in ('BRONZE', 'SILVER', 'GOLD')),
  valid_from date not null,
  protection_days int not null check (protection_days between 1 and 365),
  auto_approval_limit numeric(19, 4) not null check (auto_approval_limit >= 0),
  currency char(3) not null,
  lead_offers boolean not null,
  discount_limit numeric(9, 6) not null check (discount_limit between 0 and 1),
  primary key (tier, valid_from)
);
insert into tier_terms values
  ('BRONZE', '2020-01-01', 90, 0, 'EUR', false, 0.05),
  ('SILVER', '2020-01-01', 90, 0, 'EUR', true, 0.10),
  ('GOLD', '2020-01-01', 120, 5000, 'EUR', true, 0.15);

-- Won within twelve months: one of the amounts of a tier, each in its currency. People: who were in the portal within 90 days.
create table tier_criterion (
  tier text not null check (tier in ('SILVER', 'GOLD')),
  kind text not null check (kind in ('WON_AMOUNT', 'WON_DEALS', 'PEOPLE')),
  currency char(3) not null default '',
  threshold numeric(19, 4) not null check (threshold > 0),
  primary key (tier, kind, currency)
);
insert into tier_criterion (tier, kind, currency, threshold) values
  ('SILVER', 'WON_AMOUNT', 'EUR', 50000),
  ('SILVER', 'WON_AMOUNT', 'RUB', 5000000),
  ('SILVER', 'WON_DEALS', '', 5),
  ('GOLD', 'WON_AMOUNT', 'EUR', 250000),
  ('GOLD', 'WON_AMOUNT', 'RUB', 25000000),
  ('GOLD', 'WON_DEALS', '', 20),
  ('GOLD', 'PEOPLE', '', 2);

create table tier_assignment (
  id uuid primary key,
  -- settles which of two for the same day was made later
  seq bigint generated always as identity,
  partner_id uuid not null references partner,
  tier text not null check (tier in ('BRONZE', 'SILVER', 'GOLD')),
  valid_from date not null,
  reason text not null check (length(reason) between 1 and 1000),
  author_id uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  unique (partner_id, id)
);
create index tier_assignment_of_partner on tier_assignment (partner_id, valid_from desc, seq desc);
create trigger append_only before update or delete or truncate on tier_assignment for each statement execute function refuse_change();

grant select on tier_terms, tier_criterion to tandem_partner, tandem_company, tandem_worker;
grant insert on tier_terms to tandem_company, tandem_worker;
grant select on tier_assignment to tandem_partner, tandem_company, tandem_worker;
grant insert on tier_assignment to tandem_company, tandem_worker;
alter table tier_assignment enable row level security;
alter table tier_assignment force row level security;
create policy sees_all on tier_assignment to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on tier_assignment to tandem_partner using (partner_id = (select current_partner()));
create policy owner_migrates on tier_assignment to tandem_owner using (true) with check (true);
