-- Imports of files: how each stands, what there is to say about its rows, and which rows are here already (so that the same file again changes nothing).
-- The company's own tables: partners have no right on them.
create table import_job (
  id uuid primary key,
  target text not null,
  file_name text not null,
  status text not null check (status in ('RUNNING', 'SETTLING', 'SUCCEEDED', 'FAILED')),
  validate_only boolean not null,
  total int not null,
  done int not null default 0,
  created int not null default 0,
  unchanged int not null default 0,
  warned int not null default 0,
  failed int not null default 0,
  author_id uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz
);

create table import_issue (
  import_id uuid not null references import_job,
  line int not null,
  number int not null,
  column_name text,
  code text not null,
  reason text not null,
  refused boolean not null,
  primary key (import_id, line, number)
);

create table imported_row (
  target text not null,
  key text not null,
  hash text not null,
  object_id text not null,
  import_id uuid not null references import_job,
  primary key (target, key)
);
create index imported_row_object on imported_row (object_id);

create index event_request on event (request_id) where request_id is not null;

grant select, insert, update on import_job to tandem_company, tandem_worker;
grant select, insert on import_issue, imported_row to tandem_company, tandem_worker;
