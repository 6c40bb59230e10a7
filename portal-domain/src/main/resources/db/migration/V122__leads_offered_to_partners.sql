-- Leads that the company has itself and offers to partners. Until somebody accepts, a partner's tables hold nothing of the customer but what
-- is meant for their eyes: need, place, products, and the amount as a band.

-- By which rules the company chooses whom to offer a lead: written anew with every change, the last number counts.
create table assignment_rules (
  number int primary key check (number between 1 and 1000000),
  terms jsonb not null check (jsonb_typeof(terms) = 'object' and length(terms::text) <= 100000),
  author_id uuid,
  changed_at timestamptz not null
);
comment on column assignment_rules.author_id is 'empty: nobody, these were there first';
create trigger append_only before update or delete or truncate on assignment_rules for each statement execute function refuse_change();

create table company_lead (
  id uuid primary key,
  state text not null check (state in ('OPEN', 'OFFERED', 'PLACED', 'CLOSED')),
  tax_scheme text check (tax_scheme in ('INN', 'VAT', 'EIN', 'OTHER')),
  tax_number text check (length(tax_number) <= 40),
  customer_name text check (length(customer_name) <= 200),
  country char(2) not null,
  region text check (length(region) between 1 and 120),
  website text check (length(website) <= 255),
  contact_name text check (length(contact_name) <= 120),
  contact_email text check (length(contact_email) <= 254),
  contact_phone text check (length(contact_phone) <= 40),
  contact_consent boolean not null,
  product_ids uuid[] not null check (cardinality(product_ids) between 1 and 20),
  quantities int[] not null,
  amount numeric(19, 4) not null,
  currency char(3) not null,
  expected_close date,
  need text not null check (length(need) <= 100000),
  answers text check (length(answers) <= 20000),
  programme_id uuid not null references programme,
  hot boolean not null,
  customer_id uuid references customer,
  author_id uuid not null references person,
  author_name text not null,
  author_locale text not null check (author_locale in ('en', 'ru')),
  reoffers boolean not null default false,
  seeking boolean not null default false,
  offers int not null default 0 check (offers >= 0),
  close_reason text check (close_reason in ('NOT_NEEDED', 'SERVED_OURSELVES', 'DUPLICATE', 'WRONG_DATA')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null default 0,
  check (cardinality(product_ids) = cardinality(quantities)),
  check ((state = 'CLOSED') = (close_reason is not null)),
  check (state = 'OPEN' or not seeking)
);
comment on table company_lead is 'the company''s own knowledge: partners have no right on it at all';
comment on column company_lead.reoffers is 'whether it goes on to the next firm by itself';
comment on column company_lead.seeking is 'a job is to find the next firm';
create index company_lead_recent on company_lead (updated_at desc, id);
create index company_lead_seeking on company_lead (updated_at, id) where seeking;
create index company_lead_customer on company_lead (customer_id) where state = 'OFFERED';
create index company_lead_author on company_lead (author_id);
create index company_lead_contact on company_lead (lower(contact_email)) where contact_email is not null;

create table lead_offer (
  id uuid primary key,
  partner_id uuid not null references partner,
  company_lead_id uuid not null references company_lead,
  state text not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'RECALLED')),
  need text not null check (length(need) <= 100000),
  country char(2) not null,
  region text,
  product_ids uuid[] not null check (cardinality(product_ids) between 1 and 20),
  size_from numeric(19, 4) not null check (size_from >= 0),
  size_to numeric(19, 4) not null,
  currency char(3) not null,
  hot boolean not null,
  why text not null check (why is json array and length(why) <= 10000),
  offered_at timestamptz not null,
  due_at timestamptz not null,
  remind_at timestamptz,
  ended_at timestamptz,
  reason text,
  comment text check (length(comment) <= 10000),
  ended_by uuid,
  ended_name text,
  lead_id uuid,
  version bigint not null default 0,
  unique (partner_id, id),
  foreign key (partner_id, lead_id) references lead (partner_id, id),
  check (size_to > size_from),
  check (due_at > offered_at),
  check ((state = 'OFFERED') = (ended_at is null)),
  check ((state = 'ACCEPTED') = (lead_id is not null)),
  check ((state in ('DECLINED', 'RECALLED')) = (reason is not null))
);
comment on column lead_offer.remind_at is 'when to remind the firm; empty: it was, or need not be';
comment on column lead_offer.comment is 'of whoever declined or recalled it; both sides read it';
-- one firm at a time, and one for good
create unique index lead_offer_one_at_a_time on lead_offer (company_lead_id) where state in ('OFFERED', 'ACCEPTED');
create index lead_offer_of_lead on lead_offer (company_lead_id, offered_at);
create index lead_offer_of_partner on lead_offer (partner_id, offered_at desc, id);
create index lead_offer_recent on lead_offer (offered_at desc, id);
create index lead_offer_due on lead_offer (due_at, id) where state = 'OFFERED';

grant select on assignment_rules to tandem_company, tandem_worker;
grant insert on assignment_rules to tandem_company;
grant select, insert, update on company_lead, lead_offer to tandem_company, tandem_worker;
grant select, update on lead_offer to tandem_partner;

do $$
declare t text;
begin
  foreach t in array array['assignment_rules', 'company_lead', 'lead_offer']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;
create policy sees_own on lead_offer to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));

-- Somebody with a narrower scope works with the leads that they entered, and sees those that were offered to firms within their reach.
create policy entered_it on company_lead to tandem_scoped using (author_id = (select current_person())) with check (author_id = (select current_person()));
create policy sees_of_offers on company_lead for select to tandem_scoped
  using (id in (select o.company_lead_id from lead_offer o where o.partner_id = any ((select reached_firms())::uuid[])));
-- the rules are the company's, whoever works for it
create policy reads_rules on assignment_rules for select to tandem_scoped using ((select current_person()) is not null);

insert into assignment_rules (number, changed_at, terms) values (1, now(), '{
  "rows": [{"products": [], "countries": [], "hotOnly": false, "tiers": [], "reach": "COUNTRY", "capacity": 25}],
  "weights": {"territory": 30, "tier": 20, "experience": 20, "room": 15, "turn": 15},
  "acceptDays": 5, "hotDays": 1, "reoffer": true, "mostOffers": 5}');
