-- Who asked a register about what within the last days, whatever came of it: a firm, a person of the company, or Tandem itself. Kept apart from the
-- question's own transaction, so that a rehearsal or a refusal does not make a question unasked.
create table register_question (
  asker_id uuid not null,
  tax_scheme text not null check (length(tax_scheme) between 2 and 20),
  tax_number text not null check (length(tax_number) between 3 and 40),
  asked_at timestamptz not null,
  primary key (asker_id, tax_scheme, tax_number)
);
comment on table register_question is 'counts against quotas; forgotten after two days; no partner has a right on it';
create index register_question_of_asker on register_question (asker_id, asked_at);
create index register_question_asked on register_question (asked_at);
grant select, insert, update, delete on register_question to tandem_worker;
alter table register_question enable row level security;
alter table register_question force row level security;
create policy sees_all on register_question to tandem_worker using (true) with check (true);
create policy owner_migrates on register_question to tandem_owner using (true) with check (true);

-- When the round last asked about a customer, answered or not: whoever claims it first asks, and silence is not asked again the same day.
create table customer_refresh (
  customer_id uuid primary key references customer on delete cascade,
  tried_at timestamptz not null
);
grant select, insert, update on customer_refresh to tandem_worker;
alter table customer_refresh enable row level security;
alter table customer_refresh force row level security;
create policy sees_all on customer_refresh to tandem_worker using (true) with check (true);
create policy owner_migrates on customer_refresh to tandem_owner using (true) with check (true);
