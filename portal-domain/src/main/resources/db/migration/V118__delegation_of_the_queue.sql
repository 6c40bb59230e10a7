-- An approver who is away gives the queue to somebody who decides in their place, from a day until a day (docs/adr/0034). The company's alone.
create table approval_delegation (
  id uuid primary key,
  giver_id uuid not null references person,
  giver_name text not null check (length(giver_name) <= 255),
  delegate_id uuid not null references person,
  delegate_name text not null check (length(delegate_name) <= 255),
  from_day date not null,
  until_day date not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  version bigint not null default 0,
  check (giver_id <> delegate_id),
  check (until_day between from_day and from_day + 92),
  -- one queue is with one person on one day
  constraint approval_delegation_overlap exclude using gist (giver_id with =, daterange(from_day, until_day, '[]') with &&) where (ended_at is null)
);
comment on column approval_delegation.until_day is 'the last day in the company''s time; it ends by itself';
create index approval_delegation_of_delegate on approval_delegation (delegate_id, until_day) where ended_at is null;

grant select, insert, update on approval_delegation to tandem_company;
grant select on approval_delegation to tandem_worker;
alter table approval_delegation enable row level security;
alter table approval_delegation force row level security;
create policy sees_all on approval_delegation to tandem_company, tandem_worker using (true) with check (true);
create policy gives_own on approval_delegation to tandem_scoped using (giver_id = (select current_person())) with check (giver_id = (select current_person()));
create policy sees_received on approval_delegation for select to tandem_scoped using (delegate_id = (select current_person()));
create policy owner_migrates on approval_delegation to tandem_owner using (true) with check (true);

-- in whose place it was decided: both are bound by it, four eyes never melt into one
alter table lead_decision add column in_place_of_id uuid, add column in_place_of_name text check (length(in_place_of_name) <= 255),
  add check ((in_place_of_id is null) = (in_place_of_name is null)), add check (in_place_of_id <> author_id);

grant select, update (giver_name, delegate_name, version) on approval_delegation to tandem_matcher;
grant update (in_place_of_name) on lead_decision to tandem_matcher;
insert into erasure_of_names (tab, col, of_person, versioned) values
  ('approval_delegation', 'giver_name', 'giver_id', true), ('approval_delegation', 'delegate_name', 'delegate_id', true),
  ('lead_decision', 'in_place_of_name', 'in_place_of_id', false);
