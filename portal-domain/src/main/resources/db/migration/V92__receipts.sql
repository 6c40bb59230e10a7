-- Receipts: what was handed in, asked for and decided on a lead, signed and chained for each firm, so that either side proves it to the other.
-- A receipt holds ids, times, amounts and hashes, no names: erasure has nothing to do here.
create table receipt (
  partner_id uuid not null references partner,
  number bigint not null check (number > 0),
  lead_id uuid not null,
  step bigint not null check (step > 0),
  event text not null check (length(event) between 1 and 60),
  issued_at timestamptz not null,
  record text not null check (length(record) between 2 and 100000),
  statement text not null check (length(statement) between 100 and 2000),
  key text not null check (key ~ '^[0-9a-f]{16}$'),
  signature text not null check (length(signature) between 80 and 100),
  primary key (partner_id, number),
  unique (partner_id, lead_id, step),
  foreign key (partner_id, lead_id) references lead (partner_id, id)
);
comment on column receipt.number is 'place in the chain of the firm, without gaps: the one writer at a time holds an advisory lock on the firm';
comment on column receipt.step is 'place among the receipts of the lead, without gaps';
comment on column receipt.statement is 'exactly what is signed; event, number and the like stand in it, too';
create trigger append_only before update or delete or truncate on receipt for each statement execute function refuse_change();

grant select, insert on receipt to tandem_partner, tandem_company, tandem_worker;
alter table receipt enable row level security;
alter table receipt force row level security;
create policy sees_all on receipt to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on receipt to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));
create policy owner_migrates on receipt to tandem_owner using (true) with check (true);
