-- What is to be done on deals, by whom and until when.
create table task (
  id uuid primary key,
  deal_id uuid not null references deal,
  partner_id uuid,
  visibility text not null check (visibility in ('SHARED', 'COMPANY')),
  side text not null check (side in ('PARTNER', 'COMPANY')),
  author_side text not null check (author_side in ('PARTNER', 'COMPANY', 'SYSTEM')),
  title text not null check (length(title) between 1 and 200),
  title_ru text check (length(title_ru) between 1 and 200),
  note text check (length(note) <= 2000),
  owner_id uuid,
  owner_name text,
  due_on date,
  state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'CANCELLED')),
  template_key text check (length(template_key) <= 60),
  stage_entry text check (length(stage_entry) <= 100),
  external_id text check (length(external_id) <= 100),
  author_id uuid not null,
  author_name text not null,
  closed_id uuid,
  closed_name text,
  closed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null default 0,
  unique (partner_id, external_id),
  check (visibility = 'SHARED' or side = 'COMPANY'),
  check ((owner_id is null) = (owner_name is null)),
  check ((state = 'OPEN') = (closed_at is null)),
  foreign key (partner_id, deal_id) references deal (partner_id, id)
);
comment on column task.title_ru is 'of a task made from a template: the same in Russian';
comment on column task.owner_id is 'empty: anybody of that side';
comment on column task.stage_entry is 'which entry of which stage it was made by: one of each template, however often that is tried';
create unique index task_once on task (partner_id, deal_id, stage_entry, template_key) nulls not distinct where template_key is not null;
create index task_next on task (deal_id, due_on, id) where state = 'OPEN';
create index task_of_owner on task (owner_id, due_on, id) where state = 'OPEN';
create index task_of_firm on task (partner_id, side, due_on, id) where state = 'OPEN';
create index task_open on task (side, due_on, id) where state = 'OPEN';
create index task_of_deal on task (deal_id, created_at desc, id);

grant select, insert, update on task to tandem_partner, tandem_company, tandem_worker;
grant select, update (title, note, owner_name, author_name, closed_name, version) on task to tandem_matcher;
alter table task enable row level security;
alter table task force row level security;
create policy sees_all on task to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on task to tandem_partner
  using (partner_id = (select current_partner()) and visibility = 'SHARED') with check (partner_id = (select current_partner()) and visibility = 'SHARED');
create policy owner_migrates on task to tandem_owner using (true) with check (true);

insert into erasure_of_words (tab, col, longest, linked_by) values
  ('task', 'title', 200, 'deal_id = any ($1) or partner_id = any ($1)'),
  ('task', 'note', 2000, 'deal_id = any ($1) or partner_id = any ($1)');
insert into erasure_of_names (tab, col, of_person, versioned) values
  ('task', 'owner_name', 'owner_id', true), ('task', 'author_name', 'author_id', true), ('task', 'closed_name', 'closed_id', true);
