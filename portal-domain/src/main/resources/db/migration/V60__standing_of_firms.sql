-- Where a firm stands and why: one row a change, never altered. partner.status is the newest of them.
create table partner_status_change (
  id uuid primary key,
  partner_id uuid not null references partner,
  status text not null check (status in ('ACTIVE', 'SUSPENDED', 'TERMINATED')),
  reason text not null,
  note text check (length(note) <= 2000),
  author_id uuid not null,
  author_name text not null,
  contact text check (length(contact) <= 254),
  at timestamptz not null,
  unique (partner_id, id)
);
create index partner_status_change_of_partner on partner_status_change (partner_id, at desc, id desc);
create trigger append_only before update or delete or truncate on partner_status_change for each statement execute function refuse_change();

grant select on partner_status_change to tandem_partner, tandem_company, tandem_worker;
grant insert on partner_status_change to tandem_company, tandem_worker;
alter table partner_status_change enable row level security;
alter table partner_status_change force row level security;
create policy sees_all on partner_status_change to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on partner_status_change to tandem_partner using (partner_id = (select current_partner()));
create policy owner_migrates on partner_status_change to tandem_owner using (true) with check (true);
