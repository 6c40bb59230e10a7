-- What a public register of companies says: to a dealer who asks about a tax id, and about the customers of the registry.

-- A dealer's own question and the answer it got. Kept for each firm: whether another asked before shows nowhere, not even in time.
create table register_answer (
  partner_id uuid not null references partner,
  tax_scheme text not null check (length(tax_scheme) between 2 and 20),
  tax_number text not null check (length(tax_number) between 3 and 40),
  source text not null check (length(source) between 1 and 40),
  asked_at timestamptz not null,
  state text check (state in ('ACTIVE', 'REORGANISING', 'LIQUIDATING', 'BANKRUPT', 'CLOSED')),
  company_name text check (length(company_name) <= 200),
  country char(2),
  registry_number text check (length(registry_number) <= 40),
  branch_code text check (length(branch_code) <= 40),
  address text check (length(address) <= 500),
  as_of date,
  primary key (partner_id, tax_scheme, tax_number),
  check ((state is null) = (company_name is null))
);
comment on column register_answer.state is 'empty: the register has no such number';
create index register_answer_of_firm on register_answer (partner_id, asked_at);

grant select, insert, update on register_answer to tandem_partner, tandem_company;
grant select, insert, update, delete on register_answer to tandem_worker;
alter table register_answer enable row level security;
alter table register_answer force row level security;
create policy sees_all on register_answer to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on register_answer to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));
create policy owner_migrates on register_answer to tandem_owner using (true) with check (true);

-- What is known of a customer besides what was claimed, each value with its source and its day: by a register, and by hand. By hand wins.
create table customer_fact (
  customer_id uuid not null references customer on delete cascade,
  field text not null check (field in ('NAME', 'STATE', 'REGISTRY_NUMBER', 'BRANCH_CODE', 'ADDRESS')),
  by_hand boolean not null,
  source text not null check (length(source) between 1 and 40),
  value text not null check (length(value) between 1 and 500),
  as_of date,
  learned_at timestamptz not null,
  author_id uuid,
  primary key (customer_id, field, by_hand),
  check (by_hand = (author_id is not null))
);
comment on column customer_fact.value is 'a state that is UNKNOWN: the register has no such number';
create index customer_fact_learned on customer_fact (learned_at) where field = 'STATE' and not by_hand;

grant select, insert, update, delete on customer_fact to tandem_company, tandem_worker;
alter table customer_fact enable row level security;
alter table customer_fact force row level security;
create policy sees_all on customer_fact to tandem_company, tandem_worker using (true) with check (true);
create policy sees_known on customer_fact to tandem_scoped using (exists (select from customer c where c.id = customer_fact.customer_id));
create policy owner_migrates on customer_fact to tandem_owner using (true) with check (true);
