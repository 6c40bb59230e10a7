-- A text that is a JSON object (the answers of a lead) is redacted inside its values: names of its members and its structure stay.
create or replace function redacted(t text, pattern text, pseudonym text, longest int) returns text
  language plpgsql immutable set search_path = pg_catalog, public, pg_temp as $$
begin
  if t is json object then
    return redacted_json(t::jsonb, pattern, '{}', pseudonym)::text;
  end if;
  return left(regexp_replace(t, pattern, pseudonym, 'gi'), longest);
end $$;
-- PostgreSQL's spelling of JSON has more spaces, and a pseudonym may be longer than a name
do $$
declare
  bound text := (select conname from pg_constraint where conrelid = 'lead'::regclass and pg_get_constraintdef(oid) like '%length(answers) <= 20000%');
begin
  execute format('alter table lead drop constraint %I', bound);
end $$;
alter table lead add constraint lead_answers_length check (length(answers) <= 100000);
update erasure_of_words set longest = 100000 where tab = 'lead' and col = 'answers';
