-- The history of each object, one row an event, append-only. A partner reads its own rows that are shared.
create table history_entry (
  id uuid primary key,
  object_id text not null,
  partner_id uuid references partner,
  event text not null,
  author_name text not null,
  author_side text not null check (author_side in ('PARTNER', 'COMPANY', 'SYSTEM')),
  details jsonb not null,
  shared boolean not null,
  at timestamptz not null
);
create index history_of_object on history_entry (object_id, at desc, id desc);
create trigger append_only before update or delete or truncate on history_entry for each statement execute function refuse_change();

grant select, insert on history_entry to tandem_partner, tandem_company, tandem_worker;
alter table history_entry enable row level security;
alter table history_entry force row level security;
create policy sees_all on history_entry to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on history_entry to tandem_partner
  using (partner_id = (select current_partner()) and shared)
  with check (partner_id = (select current_partner()) and shared);
create policy owner_migrates on history_entry to tandem_owner using (true) with check (true);
