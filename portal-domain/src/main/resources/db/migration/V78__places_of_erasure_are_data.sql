-- Where personal words and names stand is data that erasure reads: a later migration that makes a table with free text or a name adds its rows here,
-- instead of writing erase_words or erase_subject anew.

-- Free text in which a person may be mentioned.
create table erasure_of_words (
  tab name not null,
  col name not null,
  longest int not null default 100000,
  linked_by text not null,
  sealed_for text,
  ord int not null generated always as identity,
  primary key (tab, col)
);
comment on column erasure_of_words.longest is 'characters that the column takes: redaction may lengthen a text';
comment on column erasure_of_words.linked_by is 'SQL condition that links a row to the person; $1 is uuid[]: what belongs to the person, their firms included';
comment on column erasure_of_words.sealed_for is 'kind:column of the public id whose sealed audit copies hold the text too; null if none does';

-- Columns that repeat the name of whoever acted.
create table erasure_of_names (
  tab name not null,
  col name not null,
  of_person name not null,
  versioned boolean not null default false,
  ord int not null generated always as identity,
  primary key (tab, col)
);
comment on column erasure_of_names.of_person is 'the column beside it that holds the person''s uuid';
comment on column erasure_of_names.versioned is 'whether the row has a version that every change counts up';

insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('lead', 'need', 100000, null, 'id = any ($1) or partner_id = any ($1)'),
  ('deal', 'need', 100000, null, 'id = any ($1) or partner_id = any ($1)'),
  ('deal', 'lost_comment', 100000, 'deal:id', 'id = any ($1) or partner_id = any ($1)'),
  ('lead_decision', 'comment', 100000, 'lead:lead_id', 'lead_id = any ($1) or partner_id = any ($1)'),
  ('stage_move', 'reason', 100000, null, 'deal_id = any ($1) or partner_id = any ($1)'),
  ('message', 'body', 10000, null, 'deal_id = any ($1) or partner_id = any ($1)'),
  ('person', 'state_reason', 200, 'usr:id', 'id = any ($1) or partner_id = any ($1)'),
  ('partner_status_change', 'note', 2000, null, 'partner_id = any ($1)'),
  ('partner_status_change', 'contact', 254, null, 'partner_id = any ($1)'),
  ('tier_assignment', 'reason', 1000, 'org:partner_id', 'partner_id = any ($1)'),
  ('partner_application', 'about', 2000, null, 'id = any ($1) or admitted_as = any ($1)'),
  ('partner_application', 'question', 2000, null, 'id = any ($1) or admitted_as = any ($1)'),
  ('partner_application', 'answer', 2000, null, 'id = any ($1) or admitted_as = any ($1)'),
  ('partner_application', 'comment', 2000, null, 'id = any ($1) or admitted_as = any ($1)');

insert into erasure_of_names (tab, col, of_person, versioned) values
  ('lead', 'owner_name', 'owner_id', true), ('deal', 'owner_name', 'owner_id', true), ('lead_decision', 'author_name', 'author_id', false),
  ('stage_move', 'author_name', 'author_id', false), ('message', 'author_name', 'author_id', false), ('payout', 'author_name', 'author_id', false),
  ('partner_status_change', 'author_name', 'author_id', false), ('tier_assignment', 'author_name', 'author_id', false),
  ('partner_edge', 'author_name', 'author_id', false), ('certificate', 'author_name', 'author_id', false), ('certificate_rule', 'author_name', 'author_id', false),
  ('agreement', 'author_name', 'author_id', false), ('invitation', 'author_name', 'author_id', true), ('api_client', 'author_name', 'author_id', true),
  ('member_handover', 'author_name', 'author_id', false), ('member_handover', 'from_name', 'from_id', false), ('member_handover', 'to_name', 'to_id', false),
  ('partner_application', 'reviewer_name', 'reviewer_id', true);

grant select on erasure_of_words, erasure_of_names to tandem_matcher;

-- The two functions of V77, with these tables in place of their lists.
do $$
declare
  words text := pg_get_functiondef('erase_words(text[], text[], text[], uuid[], text[], boolean, text)'::regprocedure);
  subject text := pg_get_functiondef('erase_subject(uuid[], text[], text[], text[], text)'::regprocedure);
begin
  -- (the first quantifier makes all of them take as little as they can)
  -- the list of free texts is the first of two in erase_words, the list of names the only one in erase_subject
  words := regexp_replace(words, $r$foreach place slice 1 in array array\[\s*?\['lead', 'need'.*?\]\]\s*loop$r$,
    $r$for place in select array[w.tab, w.col, w.longest::text, coalesce(w.sealed_for, ''), w.linked_by] from erasure_of_words w order by w.ord loop$r$);
  subject := regexp_replace(subject, $r$foreach place slice 1 in array array\[\s*?\['lead', 'owner_name'.*?\]\]\s*loop$r$,
    $r$for place in select array[e.tab, e.col, e.of_person, e.versioned::text] from erasure_of_names e order by e.ord loop$r$);
  subject := regexp_replace(subject, $r$case when place\[1\] in \([^)]*\)$r$, 'case when place[4]::boolean');
  if words not like '%erasure_of_words%' or words not like '%history_entry%' or subject not like '%erasure_of_names%' or subject not like '%place[4]::boolean%' then
    raise exception 'The functions of erasure are not those of V77';
  end if;
  execute words;
  execute subject;
end $$;
