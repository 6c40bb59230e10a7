-- A lead belongs to a version of a programme from the moment it is handed in, and keeps what that version promised.
alter table lead
  add column programme_id uuid not null default '019ab000-0000-7000-8000-000000000001' references programme,
  add column programme_version int not null default 1,
  add column answers text check (length(answers) <= 20000),
  add column people int not null default 1 check (people between 0 and 5),
  add column approvals int not null default 0 check (approvals between 0 and 5),
  add column approvals_since timestamptz,
  add column most_extensions int not null default 2 check (most_extensions between 0 and 10),
  add column extension_days int not null default 30 check (extension_days between 1 and 180),
  add column duty_days int not null default 30 check (duty_days between 1 and 365),
  add column answer_minutes int check (answer_minutes >= 0),
  add column answered_late boolean,
  add column overdue_at timestamptz,
  add foreign key (programme_id, programme_version) references programme_version (programme_id, number);
comment on column lead.answers is 'JSON object: answers to the programme''s own questions by their codes';
comment on column lead.people is 'how many different people must say yes; 0: the policy itself, if nothing stands against it';
comment on column lead.approvals is 'how many said yes since approvals_since';
comment on column lead.answer_minutes is 'working time until the company''s first answer';
comment on column lead.overdue_at is 'when it was noticed that the answer is late; once for each term';
create index lead_overdue on lead (due_at, id) where overdue_at is null and stage in ('SUBMITTED', 'IN_REVIEW', 'APPEALED');
create index lead_answered on lead (programme_id, submitted_at) where answer_minutes is not null;

-- One of several who must say yes said so: a decision of its own.
do $$
declare
  kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'lead_decision_kind_check' and conrelid = 'lead_decision'::regclass);
begin
  if position('''STEP''' in kinds) = 0 then
    alter table lead_decision drop constraint lead_decision_kind_check;
    execute 'alter table lead_decision add constraint lead_decision_kind_check ' || replace(kinds, '''APPROVE''::text', '''APPROVE''::text, ''STEP''::text');
  end if;
end $$;

grant update (answers) on lead to tandem_matcher;
insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('lead', 'answers', 20000, null, 'id = any ($1) or partner_id = any ($1)');
