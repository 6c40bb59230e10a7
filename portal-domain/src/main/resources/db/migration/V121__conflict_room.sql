-- Where two firms want one customer: what the deciders note for one another, and which letters each firm was sent. The company's alone.
create table conflict_note (
  id uuid primary key,
  lead_id uuid not null,
  partner_id uuid not null,
  body text not null check (length(body) between 1 and 2000),
  author_id uuid not null,
  author_name text not null check (length(author_name) <= 255),
  at timestamptz not null,
  foreign key (partner_id, lead_id) references lead (partner_id, id)
);
create index conflict_note_of_lead on conflict_note (lead_id, at desc);
create table conflict_letter (
  id uuid primary key,
  lead_id uuid not null,
  partner_id uuid not null,
  kind text not null check (length(kind) <= 40),
  author_id uuid not null,
  author_name text not null check (length(author_name) <= 255),
  at timestamptz not null,
  foreign key (partner_id, lead_id) references lead (partner_id, id)
);
comment on table conflict_letter is 'which words were sent to the firm of this lead; the words themselves are made of that firm''s own values only';
create index conflict_letter_of_lead on conflict_letter (lead_id, at desc);

do $$
declare t text;
begin
  foreach t in array array['conflict_note', 'conflict_letter']
  loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change_but_erasure()', t);
    execute format('grant select, insert on %I to tandem_company, tandem_worker', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;
grant select, update (author_name, body) on conflict_note to tandem_matcher;
grant select, update (author_name) on conflict_letter to tandem_matcher;
insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('conflict_note', 'body', 2000, null, 'lead_id = any ($1) or partner_id = any ($1)');
insert into erasure_of_names (tab, col, of_person) values ('conflict_note', 'author_name', 'author_id'), ('conflict_letter', 'author_name', 'author_id');
