-- Personal data: consent as a record with the text that was agreed to, requests of people (GDPR articles 15 to 18, law 152-FZ articles
-- 14, 20 and 21), and erasure. Commission and tax records stay; the person in them becomes a pseudonym.

-- Consent ---------------------------------------------------------------------------------------------------------------------------

-- Who confirmed when that a contact agreed, and to which words. Written once; erasure takes the contact's key away.
create table consent_record (
  id uuid primary key,
  partner_id uuid not null references partner,
  lead_id uuid not null,
  -- SHA-256 of the contact's mail address or phone number, so that it is told whose consent it was
  contact_key text check (length(contact_key) = 64),
  text_version text not null,
  text_hash text not null check (length(text_hash) = 64),
  recorded_by uuid not null,
  client text not null,
  recorded_at timestamptz not null,
  unique (partner_id, id)
);
create index consent_of_lead on consent_record (lead_id, recorded_at);
grant select, insert on consent_record to tandem_partner, tandem_company, tandem_worker;
alter table consent_record enable row level security;
alter table consent_record force row level security;
create policy sees_all on consent_record to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on consent_record to tandem_partner
  using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));
create policy owner_migrates on consent_record to tandem_owner using (true) with check (true);

-- Requests --------------------------------------------------------------------------------------------------------------------------

create table data_subject_request (
  id uuid primary key,
  kind text not null check (kind in ('ACCESS', 'CORRECTION', 'RESTRICTION', 'ERASURE')),
  law text not null check (law in ('RU_152FZ', 'GDPR')),
  state text not null check (state in ('RECEIVED', 'FULFILLED', 'REFUSED')),
  -- one of the two; both are taken away when the person is erased
  person_id uuid,
  contact_email text,
  note text,
  received_at timestamptz not null,
  due_at timestamptz not null,
  recorded_by uuid not null,
  closed_by uuid,
  closed_at timestamptz,
  answer text,
  pseudonym text,
  -- what was erased, table and column to number of rows
  erased jsonb,
  version bigint not null default 0,
  check (state <> 'RECEIVED' or (person_id is null) <> (contact_email is null)),
  check ((state = 'RECEIVED') = (closed_at is null))
);
create index data_subject_request_due on data_subject_request (due_at, id) where state = 'RECEIVED';
create index data_subject_request_recent on data_subject_request (received_at desc, id desc);
grant select, insert, update on data_subject_request to tandem_company;
alter table data_subject_request enable row level security;
alter table data_subject_request force row level security;
create policy sees_all on data_subject_request to tandem_company, tandem_worker using (true) with check (true);
create policy owner_migrates on data_subject_request to tandem_owner using (true) with check (true);

-- Erasure ---------------------------------------------------------------------------------------------------------------------------

-- What is written once is changed by nobody, but for names and texts that the functions below replace. Their owner has rights on
-- these columns only.
create function refuse_change_but_erasure() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_user = 'tandem_matcher' then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
do $$
declare t text;
begin
  foreach t in array array['history_entry', 'lead_decision', 'partner_status_change', 'tier_assignment', 'agreement', 'member_handover', 'consent_record']
  loop
    execute format('drop trigger if exists append_only on %I', t);
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change_but_erasure()', t);
  end loop;
end $$;

-- Puts the pseudonym where one of the words stands, whatever its case.
create function without_words(t text, words text[], pseudonym text) returns text
  language plpgsql immutable as $$
declare w text;
begin
  foreach w in array words loop
    t := regexp_replace(t, regexp_replace(w, '([][\\.^$*+?(){}|-])', '\\\1', 'g'), pseudonym, 'gi');
  end loop;
  return t;
end $$;

-- Replaces words in every free text; answers how many rows of each column changed.
create function erase_words(words text[], pseudonym text) returns jsonb
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  place text[];
  done jsonb := '{}';
  n bigint;
  pattern text;
begin
  select string_agg(regexp_replace(w, '([][\\.^$*+?(){}|-])', '\\\1', 'g'), '|') into pattern from unnest(words) w;
  if pattern is null then
    return done;
  end if;
  foreach place slice 1 in array array[
    ['lead', 'need'], ['deal', 'need'], ['deal', 'lost_comment'], ['lead_decision', 'comment'], ['stage_move', 'reason'], ['message', 'body'],
    ['person', 'state_reason'], ['partner_status_change', 'note'], ['partner_status_change', 'contact'], ['tier_assignment', 'reason'],
    ['partner_application', 'about'], ['partner_application', 'question'], ['partner_application', 'answer'], ['partner_application', 'comment']]
  loop
    execute format('update %I set %I = without_words(%2$I, $1, $2) where %2$I ~* $3', place[1], place[2]) using words, pseudonym, pattern;
    get diagnostics n = row_count;
    done := done || jsonb_build_object(place[1] || '.' || place[2], n);
  end loop;
  foreach place slice 1 in array array[['history_entry', 'details'], ['event', 'payload'], ['notice', 'params'], ['member_handover', 'items']]
  loop
    execute format('update %I set %I = without_words(%2$I::text, $1, $2)::jsonb where %2$I::text ~* $3', place[1], place[2])
      using array(select trim(both '"' from to_json(w)::text) from unnest(words) w), pseudonym,
        (select string_agg(regexp_replace(trim(both '"' from to_json(w)::text), '([][\\.^$*+?(){}|-])', '\\\1', 'g'), '|') from unnest(words) w);
    get diagnostics n = row_count;
    done := done || jsonb_build_object(place[1] || '.' || place[2], n);
  end loop;
  delete from answered_request where body ~* pattern;
  get diagnostics n = row_count;
  return done || jsonb_build_object('answered_request.body', n);
end $$;

-- Somebody known by an address only: who applied for a firm, who was invited.
create function erase_address(p_email text, p_pseudonym text) returns jsonb
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  applied bigint;
  invited bigint;
begin
  update partner_application set contact_name = p_pseudonym, contact_email = p_pseudonym, contact_phone = null, version = version + 1
  where lower(contact_email) = lower(p_email);
  get diagnostics applied = row_count;
  update invitation set name = p_pseudonym, email = p_pseudonym, version = version + 1,
    closed_at = coalesce(closed_at, now()), state = case when state in ('PREPARING', 'SENT') then 'REVOKED' else state end
  where lower(email) = lower(p_email);
  get diagnostics invited = row_count;
  return jsonb_build_object('partner_application.contact', applied, 'invitation.email', invited);
end $$;

-- Somebody with an account: their name in all that they did, and what is known of them.
create function erase_person(p_person uuid, p_pseudonym text) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  p person%rowtype;
  place text[];
  done jsonb := '{}';
  n bigint;
begin
  select * into p from person where id = p_person for update;
  if not found then
    raise exception 'no such person' using errcode = 'no_data_found';
  end if;
  foreach place slice 1 in array array[
    ['lead', 'owner_name', 'owner_id'], ['deal', 'owner_name', 'owner_id'], ['lead_decision', 'author_name', 'author_id'],
    ['stage_move', 'author_name', 'author_id'], ['message', 'author_name', 'author_id'], ['payout', 'author_name', 'author_id'],
    ['partner_status_change', 'author_name', 'author_id'], ['tier_assignment', 'author_name', 'author_id'], ['partner_edge', 'author_name', 'author_id'],
    ['certificate', 'author_name', 'author_id'], ['certificate_rule', 'author_name', 'author_id'], ['agreement', 'author_name', 'author_id'],
    ['invitation', 'author_name', 'author_id'], ['api_client', 'author_name', 'author_id'], ['member_handover', 'author_name', 'author_id'],
    ['member_handover', 'from_name', 'from_id'], ['member_handover', 'to_name', 'to_id'], ['partner_application', 'reviewer_name', 'reviewer_id']]
  loop
    execute format('update %I set %I = $1 %s where %I = $2', place[1], place[2],
                   case when place[1] in ('lead', 'deal', 'invitation', 'api_client', 'partner_application') then ', version = version + 1' else '' end, place[3])
      using p_pseudonym, p_person;
    get diagnostics n = row_count;
    done := done || jsonb_build_object(place[1] || '.' || place[2], n);
  end loop;
  update history_entry h set author_name = p_pseudonym from audit_record a
  where a.actor_id = p_person and a.object_id = h.object_id and a.action = h.event and a.at = h.at and h.author_name <> p_pseudonym;
  get diagnostics n = row_count;
  done := done || jsonb_build_object('history_entry.author_name', n);
  -- who confirmed somebody in an access review stands there by name
  update person set confirmed_by = p_pseudonym where confirmed_by = p.name;
  get diagnostics n = row_count;
  done := done || jsonb_build_object('person.confirmed_by', n);
  update api_client set confirmed_by = p_pseudonym where confirmed_by = p.name;
  get diagnostics n = row_count;
  done := done || jsonb_build_object('api_client.confirmed_by', n);
  delete from notice where person_id = p_person;
  get diagnostics n = row_count;
  done := done || jsonb_build_object('notice', n);
  update person set username = p_pseudonym, name = p_pseudonym, email = null, roles = '{}', version = version + 1,
    state_since = case when state = 'DISABLED' then state_since else now() end, state = 'DISABLED'
  where id = p_person;
  return done || jsonb_build_object('person', 1) || erase_address(p.email, p_pseudonym)
    || erase_words(array(select distinct w from unnest(array[p.email, case when position(' ' in p.name) > 0 then p.name end]) w where length(w) > 4), p_pseudonym);
end $$;

-- A contact that a dealer brought in, or that applied or was invited, found by mail address.
create function erase_contact(p_email text, p_pseudonym text) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  words text[];
  ids uuid[];
  n bigint;
begin
  perform 1 from lead where lower(contact_email) = lower(p_email) for update;
  select array_agg(id) into ids from lead where lower(contact_email) = lower(p_email);
  select array_agg(distinct w) into words from (
      select contact_email, contact_phone, contact_name from lead where id = any (ids)
      union all select contact_email, contact_phone, contact_name from partner_application where lower(contact_email) = lower(p_email)
      union all select email, null, name from invitation where lower(email) = lower(p_email)) as known (email, phone, name)
    cross join lateral unnest(array[known.email, known.phone, case when position(' ' in known.name) > 0 then known.name end]) w
  where length(w) > 4;
  if words is null then
    raise exception 'no such contact' using errcode = 'no_data_found';
  end if;
  update lead set contact_name = p_pseudonym, contact_email = null, contact_phone = null, version = version + 1 where id = any (ids);
  get diagnostics n = row_count;
  update consent_record set contact_key = null where lead_id = any (ids);
  return jsonb_build_object('lead.contact', n) || erase_address(p_email, p_pseudonym) || erase_words(words, p_pseudonym);
end $$;

revoke all on function without_words(text, text[], text) from public;
revoke all on function erase_words(text[], text) from public;
revoke all on function erase_address(text, text) from public;
revoke all on function erase_person(uuid, text) from public;
revoke all on function erase_contact(text, text) from public;
grant create on schema public to tandem_matcher;
alter function without_words(text, text[], text) owner to tandem_matcher;
alter function erase_words(text[], text) owner to tandem_matcher;
alter function erase_address(text, text) owner to tandem_matcher;
alter function erase_person(uuid, text) owner to tandem_matcher;
alter function erase_contact(text, text) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function erase_person(uuid, text), erase_contact(text, text) to tandem_company;

grant select on person, stage_move, message, payout, notice, lead_decision, history_entry, event, audit_record, answered_request, consent_record,
  partner_status_change, tier_assignment, partner_edge, certificate, certificate_rule, agreement, invitation, api_client, member_handover, partner_application to tandem_matcher;
grant update (owner_name, need, version, contact_name, contact_email, contact_phone) on lead to tandem_matcher;
grant update (owner_name, need, lost_comment, version) on deal to tandem_matcher;
grant update (author_name, comment) on lead_decision to tandem_matcher;
grant update (author_name, reason) on stage_move, tier_assignment to tandem_matcher;
grant update (author_name, body) on message to tandem_matcher;
grant update (author_name) on payout, partner_edge, certificate, certificate_rule, agreement to tandem_matcher;
grant update (author_name, note, contact) on partner_status_change to tandem_matcher;
grant update (author_name, details) on history_entry to tandem_matcher;
grant update (payload) on event to tandem_matcher;
grant update (params) on notice to tandem_matcher;
grant delete on notice, answered_request to tandem_matcher;
grant update (author_name, from_name, to_name, items) on member_handover to tandem_matcher;
grant update (author_name, name, email, state, closed_at, version) on invitation to tandem_matcher;
grant update (author_name, confirmed_by, version) on api_client to tandem_matcher;
grant update (contact_name, contact_email, contact_phone, reviewer_name, about, question, answer, comment, version) on partner_application to tandem_matcher;
grant update (username, name, email, roles, state, state_since, state_reason, confirmed_by, version) on person to tandem_matcher;
grant update (contact_key) on consent_record to tandem_matcher;
