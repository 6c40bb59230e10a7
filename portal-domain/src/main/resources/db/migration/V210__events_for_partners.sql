-- What happened, for partners' systems: a feed of their own, and webhooks.
--
-- Each published event that its partner may know waits in "event" until somebody makes it ready (integrations.feed): numbers it after its commit, in
-- one order for all (api-and-security E-11), and keeps what its partner saw of the object then.

alter table event add column number bigint generated always as identity;
alter table event add column for_partner boolean not null default false;
comment on column event.number is 'the order within a transaction, too, which times and ids do not give';
comment on column event.for_partner is 'waits to be made ready for its partner''s systems';
create index event_for_partner on event (number) where for_partner;
grant update (for_partner) on event to tandem_worker;

create sequence partner_event_position;
grant usage on sequence partner_event_position to tandem_worker;

create table partner_event (
  id uuid primary key,
  partner_id uuid not null references partner,
  position bigint not null unique,
  type text not null check (length(type) <= 60),
  object_id text not null check (length(object_id) <= 40),
  sequence bigint not null check (sequence > 0),
  data text not null check (length(data) <= 200000),
  previous text check (length(previous) <= 200000),
  request_id text,
  happened_at timestamptz not null,
  ready_at timestamptz not null,
  unique (partner_id, id),
  unique (partner_id, object_id, sequence)
);
comment on column partner_event.id is 'that of its row in event';
comment on column partner_event.position is 'given under a lock, so that it becomes visible in order: a reader who goes on after one misses none';
comment on column partner_event.data is 'JSON: the partner''s view of the object when the event was made ready';
comment on column partner_event.previous is 'JSON: members of that view as they were at the event before';
create index partner_event_feed on partner_event (partner_id, position);
create index partner_event_age on partner_event (ready_at);

-- The last sequence of each object outlives its events, which are kept for 30 days.
create table partner_event_count (
  partner_id uuid not null references partner,
  object_id text not null,
  last bigint not null,
  primary key (partner_id, object_id)
);

create table webhook_endpoint (
  id uuid primary key,
  partner_id uuid not null references partner,
  url text not null check (length(url) between 1 and 500),
  label text not null check (length(label) <= 80),
  types text[] not null check (cardinality(types) between 1 and 100),
  format text not null check (format in ('STANDARD', 'CLOUDEVENTS')),
  state text not null check (state in ('PENDING', 'ACTIVE', 'DISABLED')),
  ended_by text check (ended_by in ('HAND', 'GONE', 'FAILING')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_success_at timestamptz,
  failing_since timestamptz,
  leased_until timestamptz,
  tried_at timestamptz,
  version bigint not null default 0,
  unique (partner_id, id),
  check ((state = 'DISABLED') = (ended_by is not null))
);
comment on column webhook_endpoint.failing_since is 'the first failure after the last success; empty while all is well';
comment on column webhook_endpoint.leased_until is 'until then one node alone sends to it';
create index webhook_endpoint_of_partner on webhook_endpoint (partner_id, created_at, id);

-- Secrets, sealed under a key that is not in the database. During a rotation two of them sign.
create table webhook_secret (
  id uuid primary key,
  partner_id uuid not null,
  endpoint_id uuid not null,
  sealing_key text not null check (length(sealing_key) <= 20),
  sealed text not null check (length(sealed) <= 500),
  created_at timestamptz not null,
  ends_at timestamptz,
  foreign key (partner_id, endpoint_id) references webhook_endpoint (partner_id, id) on delete cascade
);
create index webhook_secret_of_endpoint on webhook_secret (endpoint_id, created_at desc);

create table webhook_delivery (
  id uuid primary key,
  partner_id uuid not null,
  endpoint_id uuid not null,
  event_id uuid,
  kind text not null check (kind in ('EVENT', 'TEST', 'CHALLENGE')),
  state text not null check (state in ('DUE', 'DELIVERED', 'FAILED', 'CANCELED')),
  tries int not null default 0,
  attempts int not null default 0,
  due_at timestamptz not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  last_status int,
  last_error text check (length(last_error) <= 40),
  unique (partner_id, id),
  unique (endpoint_id, event_id),
  foreign key (partner_id, endpoint_id) references webhook_endpoint (partner_id, id) on delete cascade,
  foreign key (partner_id, event_id) references partner_event (partner_id, id) on delete cascade,
  check ((kind = 'EVENT') = (event_id is not null))
);
comment on column webhook_delivery.tries is 'of the present series; sending it again begins a new one';
comment on column webhook_delivery.attempts is 'in all';
create index webhook_delivery_due on webhook_delivery (endpoint_id, due_at) where state = 'DUE';
create index webhook_delivery_log on webhook_delivery (endpoint_id, created_at desc, id desc);
create index webhook_delivery_of_event on webhook_delivery (partner_id, event_id);
create index webhook_delivery_age on webhook_delivery (created_at);

create table webhook_attempt (
  partner_id uuid not null,
  delivery_id uuid not null,
  number int not null,
  at timestamptz not null,
  millis int not null,
  status int,
  error text check (length(error) <= 40),
  request_head text not null check (length(request_head) <= 4000),
  response_head text check (length(response_head) <= 4000),
  primary key (delivery_id, number),
  foreign key (partner_id, delivery_id) references webhook_delivery (partner_id, id) on delete cascade
);

grant select on partner_event, partner_event_count, webhook_endpoint, webhook_secret, webhook_delivery, webhook_attempt to tandem_company;
grant select on partner_event, partner_event_count to tandem_partner;
grant select, insert, delete on partner_event to tandem_worker;
grant select, insert, update on partner_event_count to tandem_worker;
grant select, insert, update, delete on webhook_endpoint to tandem_partner;
grant select, update on webhook_endpoint to tandem_worker;
grant select, insert, update on webhook_secret to tandem_partner;
grant select on webhook_secret to tandem_worker;
grant select, insert, update on webhook_delivery to tandem_partner;
grant select, insert, update, delete on webhook_delivery to tandem_worker;
grant select on webhook_attempt to tandem_partner;
grant select, insert on webhook_attempt to tandem_worker;

do $$
declare t text;
begin
  foreach t in array array['partner_event', 'partner_event_count', 'webhook_endpoint', 'webhook_secret', 'webhook_delivery', 'webhook_attempt']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
    execute format('create policy sees_own on %I to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()))', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;

-- What a partner saw holds names and words of people: erasure reaches it like any free text.
insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('partner_event', 'data', 200000, null, 'partner_id = any ($1)'),
  ('partner_event', 'previous', 200000, null, 'partner_id = any ($1)');
grant select on partner_event to tandem_matcher;
grant update (data, previous) on partner_event to tandem_matcher;
