-- Answers kept for an Idempotency-Key (api-and-security A.3, rules 16 to 21): written in the transaction of the effect they tell of,
-- by the worker's role, which every such transaction takes for that moment.

create table answered_request (
  organization text not null,
  client text not null,
  operation text not null,
  key text not null check (length(key) between 16 and 255),
  fingerprint text not null check (length(fingerprint) = 64),
  status int not null,
  location text,
  etag text,
  media_type text,
  body text not null,
  answered_at timestamptz not null,
  primary key (organization, client, operation, key)
);
create index answered_request_age on answered_request (answered_at);

alter table answered_request enable row level security;
alter table answered_request force row level security;
create policy sees_all on answered_request to tandem_worker using (true) with check (true);
create policy owner_migrates on answered_request to tandem_owner using (true) with check (true);
grant select, insert, delete on answered_request to tandem_worker;
-- `for update skip locked` asks for the right to update; no column is ever changed
grant update (answered_at) on answered_request to tandem_worker;
