-- Which refusals of the identity provider stand in the audit trail already. Two days are remembered; it is asked for two hours.
create table noted_attempt (
  id text primary key check (length(id) <= 100),
  at timestamptz not null
);
create index noted_attempt_age on noted_attempt (at);
grant select, insert, delete on noted_attempt to tandem_worker;
alter table noted_attempt enable row level security;
alter table noted_attempt force row level security;
create policy sees_all on noted_attempt to tandem_worker using (true) with check (true);
create policy owner_migrates on noted_attempt to tandem_owner using (true) with check (true);
