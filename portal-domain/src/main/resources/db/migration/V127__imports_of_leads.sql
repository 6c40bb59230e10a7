-- Files of leads that a firm brings in: checked first, then taken row by row, undone within some days. Each row is done in a transaction of its
-- own together with its outcome, so that whoever goes on after a crash does no row twice. The company sees the leads, not the files.
create table lead_import (
  id uuid primary key,
  partner_id uuid not null references partner,
  file_name text not null check (length(file_name) between 1 and 255),
  file_hash char(64) not null,
  read_as text not null check (length(read_as) <= 40),
  state text not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
  header text[] not null,
  mapping jsonb not null default '{}',
  drafts boolean not null default false,
  author_id uuid not null,
  acting_id uuid not null,
  total int not null,
  created_at timestamptz not null,
  done_at timestamptz,
  version bigint not null default 0,
  unique (partner_id, id)
);
comment on column lead_import.acting_id is 'in whose name the rows are worked off: who uploaded, or who undoes';
create unique index lead_import_once on lead_import (partner_id, file_hash) where state <> 'UNDONE';
create index lead_import_of_firm on lead_import (partner_id, created_at desc, id);
create index lead_import_at_work on lead_import (state) where state in ('CHECKING', 'RUNNING', 'UNDOING');

create table lead_import_row (
  partner_id uuid not null,
  import_id uuid not null,
  line int not null,
  cells text not null check (length(cells) <= 1000000),
  outcome text not null check (outcome in ('PENDING', 'OK', 'SAME', 'FAILED', 'CREATED', 'WITHDRAWN', 'KEPT')),
  row_hash char(64),
  subject char(64),
  lead_id uuid,
  problems jsonb,
  primary key (partner_id, import_id, line),
  foreign key (partner_id, import_id) references lead_import (partner_id, id) on delete cascade,
  foreign key (partner_id, lead_id) references lead (partner_id, id) on delete set null (lead_id)
);
comment on column lead_import_row.cells is 'JSON array of texts';
comment on column lead_import_row.row_hash is 'of the values as they were understood: the same row in another file is the same lead';
comment on column lead_import_row.subject is 'of customer and products: two rows of one file must not mean the same';
create index lead_import_row_taken on lead_import_row (partner_id, row_hash) where outcome = 'CREATED';
create index lead_import_row_left on lead_import_row (partner_id, import_id, outcome, line);
create index lead_import_row_lead on lead_import_row (partner_id, lead_id) where lead_id is not null;

-- How a firm's files are read, by their headings.
create table lead_import_mapping (
  partner_id uuid not null references partner,
  headings char(64) not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (partner_id, headings)
);

grant select, insert, update, delete on lead_import, lead_import_row to tandem_partner;
grant select, insert, update on lead_import_mapping to tandem_partner;
grant select, update, delete on lead_import, lead_import_row to tandem_worker;
grant select, delete on lead_import_mapping to tandem_worker;
-- for whoever answers what is held about a person; no page of the company shows a file
grant select on lead_import, lead_import_row, lead_import_mapping to tandem_company;
grant select, update (cells) on lead_import_row to tandem_matcher;
insert into erasure_of_words (tab, col, longest, linked_by) values ('lead_import_row', 'cells', 1000000, 'lead_id = any ($1) or partner_id = any ($1)');
do $$
declare t text;
begin
  foreach t in array array['lead_import', 'lead_import_row', 'lead_import_mapping']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
    execute format('create policy sees_own on %I to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()))', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;
