-- The audit trail becomes a chain: each record's hash covers the one before it, so that a changed, deleted or moved record shows
-- (docs/adr/0019). Names and other personal values leave the record's clear part for one that is sealed with a key of each subject:
-- who destroys the key erases the value, and the chain still verifies.

-- What a record says ---------------------------------------------------------------------------------------------------------------

alter table audit_record disable trigger append_only;

-- Names as they were stand in the table of people still; comments stand with the decision or the deal.
alter table audit_record drop column actor_name;
update audit_record set details = details - 'name' - 'comment' where details ?| array['name', 'comment'] and action not in ('customer.registered', 'partner.registered');

alter table audit_record
  add column outcome text not null default 'DONE' check (outcome in ('DONE', 'REFUSED')),
  -- whether the firm's administrator, too, may read it
  add column shared boolean not null default true,
  -- subject -> key and ciphertext; covered by the chain as it stands, readable or not
  add column personal jsonb not null default '{}';
update audit_record a set shared = false from history_entry h
where h.object_id = a.object_id and h.event = a.action and h.at = a.at and not h.shared;

alter table audit_record drop constraint audit_record_actor_side_check;
alter table audit_record add check (actor_side in ('PARTNER', 'COMPANY', 'SYSTEM', 'STRANGER'));

alter table audit_record enable trigger append_only;

create index audit_record_partner on audit_record (partner_id, seq desc) where shared;
create index audit_record_action on audit_record (action, seq desc);
create index audit_record_at on audit_record (at);

grant select on audit_record to tandem_partner;
create policy reads_own on audit_record for select to tandem_partner using (partner_id = (select current_partner()) and shared);

-- Keys of subjects -----------------------------------------------------------------------------------------------------------------

-- A subject is a person, or the object whose contact or comment a value is. The key is wrapped by a master key that is not in here;
-- destroyed means gone for ever. One for each firm that wrote of the subject: row security lets a firm use its own only.
create table personal_key (
  id uuid primary key,
  subject text not null,
  partner_id uuid references partner,
  master text,
  wrapped bytea,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  unique nulls not distinct (subject, partner_id),
  check ((wrapped is null) = (destroyed_at is not null)),
  check ((wrapped is null) = (master is null))
);
create function refuse_revival() returns trigger language plpgsql as $$
begin
  if old.wrapped is null or new.subject <> old.subject or new.partner_id is distinct from old.partner_id or new.id <> old.id then
    raise exception 'a key is wrapped anew or destroyed, nothing else' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger destroyed_for_ever before update on personal_key for each row execute function refuse_revival();
create trigger append_only before delete or truncate on personal_key for each statement execute function refuse_change();

grant select, insert on personal_key to tandem_partner, tandem_company, tandem_worker;
grant update (master, wrapped, destroyed_at) on personal_key to tandem_company, tandem_worker;
alter table personal_key enable row level security;
alter table personal_key force row level security;
create policy sees_all on personal_key to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on personal_key to tandem_partner
  using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));
create policy owner_migrates on personal_key to tandem_owner using (true) with check (true);

-- The chain ------------------------------------------------------------------------------------------------------------------------

-- Sixteen lanes, each a chain of its own: one lane would let one transaction commit at a time (measured in docs/adr/0019).
create table audit_link (
  lane smallint not null check (lane between 0 and 15),
  position bigint not null check (position > 0),
  seq bigint not null unique references audit_record,
  prev_hash bytea not null check (length(prev_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (lane, position)
);
create trigger append_only before update or delete or truncate on audit_link for each statement execute function refuse_change();

-- Length, colon, bytes, comma: no two different records have the same text, whatever stands in them.
create function netstring(t text) returns text language sql immutable parallel safe
  return case when t is null then '-,' else octet_length(t) || ':' || t || ',' end;

-- What is hashed of a record. tandem.platform.audit.Canonical says the same in Java: the check does not trust the database.
create function audit_canonical(r audit_record) returns bytea language sql stable as $$
  select convert_to(
    netstring(r.seq::text) || netstring(to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || netstring(r.actor_id::text) || netstring(r.actor_side) || netstring(r.client) || netstring(r.partner_id::text)
    || netstring(r.action) || netstring(r.object_id) || netstring(r.outcome) || netstring(r.shared::text)
    || netstring(r.details::text) || netstring(r.personal::text) || netstring(r.request_id), 'UTF8')
$$;

create function append_audit_link(r audit_record, p_lane smallint) returns void
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  v_position bigint;
  v_prev bytea;
begin
  perform pg_advisory_xact_lock(1414090061, p_lane);
  -- a statement of its own: its snapshot is taken with the lock in hand
  select l.position, l.hash into v_position, v_prev from audit_link l where l.lane = p_lane order by l.position desc limit 1;
  v_prev := coalesce(v_prev, sha256(convert_to('tandem audit lane ' || p_lane, 'UTF8')));
  insert into audit_link (lane, position, seq, prev_hash, hash)
  values (p_lane, coalesce(v_position, 0) + 1, r.seq, v_prev, sha256(v_prev || audit_canonical(r)));
end $$;

-- Runs when the transaction commits: the lane is held for that moment only, and after every other lock, so that no two
-- transactions wait for each other in a ring.
create function link_audit_record() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform append_audit_link(new, (pg_backend_pid() % 16)::smallint);
  return null;
end $$;

-- The records that are there already, in the order they were written.
do $$
declare r audit_record;
begin
  for r in select * from audit_record order by seq loop
    perform append_audit_link(r, 0::smallint);
  end loop;
end $$;

create constraint trigger chained after insert on audit_record deferrable initially deferred
  for each row execute function link_audit_record();

revoke all on function append_audit_link(audit_record, smallint) from public;
revoke all on function link_audit_record() from public;
revoke all on function audit_canonical(audit_record) from public;
revoke all on function netstring(text) from public;
grant create on schema public to tandem_matcher;
alter function link_audit_record() owner to tandem_matcher;
alter function append_audit_link(audit_record, smallint) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function audit_canonical(audit_record), netstring(text) to tandem_matcher;
grant select, insert on audit_link to tandem_matcher;

grant select on audit_link to tandem_company, tandem_worker;
alter table audit_link enable row level security;
alter table audit_link force row level security;
create policy sees_all on audit_link to tandem_company, tandem_worker using (true) with check (true);
create policy owner_migrates on audit_link to tandem_owner using (true) with check (true);

-- Heads ----------------------------------------------------------------------------------------------------------------------------

-- What all lanes had come to at a moment, signed. The same text lies in a file outside the database.
create table audit_head (
  number bigint primary key check (number > 0),
  taken_at timestamptz not null,
  closes date unique,
  statement text not null,
  key_id text not null,
  signature bytea not null check (length(signature) = 64)
);
create trigger append_only before update or delete or truncate on audit_head for each statement execute function refuse_change();
grant select on audit_head to tandem_company, tandem_worker;
grant insert on audit_head to tandem_worker;
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy sees_all on audit_head to tandem_company, tandem_worker using (true) with check (true);
create policy owner_migrates on audit_head to tandem_owner using (true) with check (true);
