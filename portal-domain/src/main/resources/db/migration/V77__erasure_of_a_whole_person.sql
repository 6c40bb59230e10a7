-- Erasure, done right. A person is all their seats and all their addresses; what they leave is replaced where it stands and nowhere else:
-- mail addresses everywhere, names and phone numbers only in what belongs to the person and to the firm that brought them. Words are replaced as whole words, in JSON
-- inside string values only, and never make a text longer than its column.

drop function erase_person(uuid, text);
drop function erase_contact(text, text);
drop function erase_address(text, text);
drop function erase_words(text[], text);
drop function without_words(text, text[], text);

-- What finds the words as whole words, whatever their case; null for no words.
create function whole_words(words text[]) returns text
  language sql immutable as $$
    select string_agg(case when position('@' in w) > 0
             then '(?<![[:alnum:]._%+-])' || w.escaped || '(?![[:alnum:]-]|\.[[:alnum:]])'
             else '(?<![[:alnum:]])' || w.escaped || '(?![[:alnum:]])' end, '|')
    from (select w, regexp_replace(w, '([][\\.^$*+?(){}|-])', '\\\1', 'g') as escaped from unnest(words) w where w <> '') w
  $$;

create function redacted(t text, pattern text, pseudonym text, longest int) returns text
  language sql immutable as $$ select left(regexp_replace(t, pattern, pseudonym, 'gi'), longest) $$;

-- Strings that are one of the values become the pseudonym; in others the words do. Names of members, numbers and structure stay.
create function redacted_json(j jsonb, pattern text, whole text[], pseudonym text) returns jsonb
  language plpgsql immutable set search_path = pg_catalog, public, pg_temp as $$
begin
  return case jsonb_typeof(j)
    when 'string' then case when lower(j #>> '{}') = any (whole) then to_jsonb(pseudonym)
                            when pattern is null then j
                            else to_jsonb(regexp_replace(j #>> '{}', pattern, pseudonym, 'gi')) end
    when 'array' then (select coalesce(jsonb_agg(redacted_json(e, pattern, whole, pseudonym) order by n), '[]') from jsonb_array_elements(j) with ordinality as a (e, n))
    when 'object' then (select coalesce(jsonb_object_agg(k, redacted_json(v, pattern, whole, pseudonym)), '{}') from jsonb_each(j) as o (k, v))
    else j end;
end $$;

-- Replaces words in free texts; answers how many rows of each column changed, and under "subjects" whose sealed copies hold such a text.
-- p_linked: uuids of what belongs to the person (leads, deals, applications, and the firms of all these); p_objects: the same as public ids; p_all: a person
-- of the company, who may be spoken of anywhere.
create function erase_words(p_mails text[], p_words text[], p_whole text[], p_linked uuid[], p_objects text[], p_all boolean, p_pseudonym text) returns jsonb
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  place text[];
  everywhere text := whole_words(p_mails);
  here text := whole_words(p_mails || p_words);
  done jsonb := '{}';
  subjects jsonb := '[]';
  n bigint;
  ids jsonb;
begin
  -- table, column, longest, subject of a sealed copy, what links a row to the person
  foreach place slice 1 in array array[
    ['lead', 'need', '100000', '', 'id = any ($1) or partner_id = any ($1)'],
    ['deal', 'need', '100000', '', 'id = any ($1) or partner_id = any ($1)'],
    ['deal', 'lost_comment', '100000', 'deal:id', 'id = any ($1) or partner_id = any ($1)'],
    ['lead_decision', 'comment', '100000', 'lead:lead_id', 'lead_id = any ($1) or partner_id = any ($1)'],
    ['stage_move', 'reason', '100000', '', 'deal_id = any ($1) or partner_id = any ($1)'],
    ['message', 'body', '10000', '', 'deal_id = any ($1) or partner_id = any ($1)'],
    ['person', 'state_reason', '200', 'usr:id', 'id = any ($1) or partner_id = any ($1)'],
    ['partner_status_change', 'note', '2000', '', 'partner_id = any ($1)'],
    ['partner_status_change', 'contact', '254', '', 'partner_id = any ($1)'],
    ['tier_assignment', 'reason', '1000', 'org:partner_id', 'partner_id = any ($1)'],
    ['partner_application', 'about', '2000', '', 'id = any ($1) or admitted_as = any ($1)'],
    ['partner_application', 'question', '2000', '', 'id = any ($1) or admitted_as = any ($1)'],
    ['partner_application', 'answer', '2000', '', 'id = any ($1) or admitted_as = any ($1)'],
    ['partner_application', 'comment', '2000', '', 'id = any ($1) or admitted_as = any ($1)']]
  loop
    execute format($f$
      with changed as (
        update %1$I set %2$I = redacted(%2$I, case when $2 or %4$s then $4 else $3 end, $5, %3$s)
        where %2$I ~* case when $2 or %4$s then $4 else $3 end returning %5$s as subject)
      select count(*), coalesce(jsonb_agg(distinct subject) filter (where subject is not null), '[]') from changed $f$,
      place[1], place[2], place[3], place[5],
      case when place[4] = '' then 'null::text' else format('%L || %I', split_part(place[4], ':', 1) || ':', split_part(place[4], ':', 2)) end)
    into n, ids using p_linked, p_all, everywhere, here, p_pseudonym;
    done := done || jsonb_build_object(place[1] || '.' || place[2], n);
    subjects := subjects || ids;
  end loop;
  foreach place slice 1 in array array[
    ['history_entry', 'details', 'object_id = any ($6) or partner_id = any ($1)', 'object_id = any ($6)'],
    ['event', 'payload', 'object_id = any ($6) or partner_id = any ($1)', 'object_id = any ($6)'],
    ['notice', 'params', 'object_id = any ($6) or partner_id = any ($1)', 'object_id = any ($6)'],
    ['member_handover', 'items', 'partner_id = any ($1)', 'false']]
  loop
    execute format($f$
      with changed as (
        select ctid as place, redacted_json(%2$I, case when $2 or %3$s then $4 else $3 end, case when %4$s then $7 else '{}' end, $5) as value from %1$I
        where %2$I::text ~* $3 or $2 or %3$s)
      update %1$I t set %2$I = changed.value from changed where t.ctid = changed.place and t.%2$I is distinct from changed.value $f$,
      place[1], place[2], place[3], place[4])
    using p_linked, p_all, everywhere, here, p_pseudonym, p_objects, p_whole;
    get diagnostics n = row_count;
    done := done || jsonb_build_object(place[1] || '.' || place[2], n);
  end loop;
  delete from answered_request where body ~* everywhere
    or exists (select from unnest(p_objects) o where position(o in body) > 0);
  get diagnostics n = row_count;
  done := done || jsonb_build_object('answered_request.body', n);
  update import_issue set reason = redacted(reason, whole_words(p_mails || p_words || p_whole), p_pseudonym, 2000)
  where reason ~* whole_words(p_mails || p_words || p_whole);
  get diagnostics n = row_count;
  return done || jsonb_build_object('import_issue.reason', n, 'subjects', subjects);
end $$;

-- One person: their seats (rows of person), their addresses, and what was said of them.
create function erase_subject(p_persons uuid[], p_mails text[], p_keys text[], p_objects text[], p_pseudonym text) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  place text[];
  done jsonb := '{}';
  n bigint;
  firms uuid[];
  leads uuid[];
  linked uuid[];
  names text[];
  phones text[];
  of_company boolean;
begin
  perform 1 from person where id = any (p_persons) order by id for update;
  perform 1 from lead where lower(contact_email) = any (p_mails) order by id for update;
  select coalesce(array_agg(distinct partner_id) filter (where partner_id is not null), '{}'), coalesce(bool_or(partner_id is null), false)
    into firms, of_company from person where id = any (p_persons);
  select coalesce(array_agg(id), '{}') into leads from lead where lower(contact_email) = any (p_mails);
  linked := firms || leads || array(select partner_id from lead where id = any (leads)) || array(select id from deal where lead_id = any (leads))
    || array(select unnest(array[id, admitted_as]) from partner_application where lower(contact_email) = any (p_mails));
  select coalesce(array_agg(distinct name) filter (where name <> ''), '{}'), coalesce(array_agg(distinct phone) filter (where length(regexp_replace(phone, '\D', '', 'g')) >= 7), '{}')
    into names, phones from (
      select name, null from person where id = any (p_persons)
      union all select contact_name, contact_phone from lead where id = any (leads)
      union all select contact_name, contact_phone from partner_application where lower(contact_email) = any (p_mails)
      union all select name, null from invitation where lower(email) = any (p_mails) or accepted_by = any (p_persons)) as known (name, phone);

  foreach place slice 1 in array array[
    ['lead', 'owner_name', 'owner_id'], ['deal', 'owner_name', 'owner_id'], ['lead_decision', 'author_name', 'author_id'],
    ['stage_move', 'author_name', 'author_id'], ['message', 'author_name', 'author_id'], ['payout', 'author_name', 'author_id'],
    ['partner_status_change', 'author_name', 'author_id'], ['tier_assignment', 'author_name', 'author_id'], ['partner_edge', 'author_name', 'author_id'],
    ['certificate', 'author_name', 'author_id'], ['certificate_rule', 'author_name', 'author_id'], ['agreement', 'author_name', 'author_id'],
    ['invitation', 'author_name', 'author_id'], ['api_client', 'author_name', 'author_id'], ['member_handover', 'author_name', 'author_id'],
    ['member_handover', 'from_name', 'from_id'], ['member_handover', 'to_name', 'to_id'], ['partner_application', 'reviewer_name', 'reviewer_id']]
  loop
    execute format('update %I set %I = $1 %s where %I = any ($2)', place[1], place[2],
                   case when place[1] in ('lead', 'deal', 'invitation', 'api_client', 'partner_application') then ', version = version + 1' else '' end, place[3])
      using p_pseudonym, p_persons;
    get diagnostics n = row_count;
    done := done || jsonb_build_object(place[1] || '.' || place[2], n);
  end loop;
  update history_entry h set author_name = p_pseudonym from audit_record a
  where a.actor_id = any (p_persons) and a.object_id = h.object_id and a.action = h.event and a.at = h.at and h.author_name <> p_pseudonym;
  get diagnostics n = row_count;
  done := done || jsonb_build_object('history_entry.author_name', n);
  -- who confirmed somebody in an access review stands there by name: of the same firm, or of the company
  update person set confirmed_by = p_pseudonym where confirmed_by = any (names) and (of_company or partner_id = any (firms));
  get diagnostics n = row_count;
  done := done || jsonb_build_object('person.confirmed_by', n);
  update api_client set confirmed_by = p_pseudonym where confirmed_by = any (names) and (of_company or partner_id = any (firms));
  get diagnostics n = row_count;
  done := done || jsonb_build_object('api_client.confirmed_by', n);
  delete from notice where person_id = any (p_persons);
  get diagnostics n = row_count;
  done := done || jsonb_build_object('notice', n);
  update lead set contact_name = p_pseudonym, contact_email = null, contact_phone = null, version = version + 1 where id = any (leads);
  get diagnostics n = row_count;
  done := done || jsonb_build_object('lead.contact', n);
  update consent_record set contact_key = null where contact_key = any (p_keys)
    or contact_key in (select encode(sha256(convert_to(lower(trim(p)), 'UTF8')), 'hex') from unnest(phones) p);
  get diagnostics n = row_count;
  done := done || jsonb_build_object('consent_record.contact_key', n);
  update partner_application set contact_name = p_pseudonym, contact_email = p_pseudonym, contact_phone = null, version = version + 1
  where lower(contact_email) = any (p_mails);
  get diagnostics n = row_count;
  done := done || jsonb_build_object('partner_application.contact', n);
  update invitation set name = p_pseudonym, email = p_pseudonym, version = version + 1 where lower(email) = any (p_mails) or accepted_by = any (p_persons);
  get diagnostics n = row_count;
  done := done || jsonb_build_object('invitation.email', n);
  -- several seats in one firm's view never share a name: the last characters tell them apart
  update person set username = p_pseudonym || '-' || left(id::text, 8), name = p_pseudonym, email = null, roles = '{}', version = version + 1,
    state_since = case when state = 'DISABLED' then state_since else now() end, state = 'DISABLED'
  where id = any (p_persons);
  get diagnostics n = row_count;
  done := done || jsonb_build_object('person', n);
  return done || erase_words(p_mails, array(select w from unnest(names) w where position(' ' in trim(w)) > 0) || phones,
    array(select lower(w) from unnest(names || phones || p_mails) w), linked || p_persons, p_objects, of_company, p_pseudonym);
end $$;

do $$
declare f text;
begin
  grant create on schema public to tandem_matcher;
  foreach f in array array[
    'whole_words(text[])', 'redacted(text, text, text, int)', 'redacted_json(jsonb, text, text[], text)',
    'erase_words(text[], text[], text[], uuid[], text[], boolean, text)', 'erase_subject(uuid[], text[], text[], text[], text)']
  loop
    execute 'revoke all on function ' || f || ' from public';
    execute 'alter function ' || f || ' owner to tandem_matcher';
  end loop;
  revoke create on schema public from tandem_matcher;
end $$;
grant execute on function erase_subject(uuid[], text[], text[], text[], text) to tandem_company;
grant select on import_issue to tandem_matcher;
grant update (reason) on import_issue to tandem_matcher;

alter table consent_record add foreign key (partner_id, lead_id) references lead (partner_id, id);
