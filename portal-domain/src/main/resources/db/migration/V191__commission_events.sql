-- What happened to the money of a won deal: invoices, payments, deliveries, credit notes, refunds. Never changed; what was wrong is taken back by
-- another event. The company's bookkeeping writes them, firms read their own.
create table commission_event (
  id uuid primary key,
  partner_id uuid not null references partner,
  deal_id uuid not null,
  kind text not null check (kind in ('INVOICED', 'PAID', 'DELIVERED', 'CREDITED', 'REFUNDED')),
  external_id text not null check (length(external_id) between 1 and 100),
  amount numeric(19, 4) not null check (amount > 0),
  currency char(3) not null,
  occurred_on date not null,
  author_id uuid not null,
  recorded_at timestamptz not null,
  unique (partner_id, id),
  unique (partner_id, kind, external_id),
  foreign key (partner_id, deal_id) references deal (partner_id, id)
);
comment on column commission_event.external_id is 'number of the paper in the company''s books: the same paper counts once';
create index commission_event_of_deal on commission_event (partner_id, deal_id, occurred_on, id);
create index commission_event_recent on commission_event (recorded_at desc, id desc);
create trigger append_only before update or delete or truncate on commission_event for each statement execute function refuse_change();
grant select on commission_event to tandem_partner, tandem_company, tandem_worker;
grant insert on commission_event to tandem_company, tandem_worker;
alter table commission_event enable row level security;
alter table commission_event force row level security;
create policy sees_all on commission_event to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on commission_event to tandem_partner using (partner_id = (select current_partner()));
create policy owner_migrates on commission_event to tandem_owner using (true) with check (true);

-- An entry says which event brought it, and when what it keeps back is due to be released.
alter table ledger_entry
  add column event_id uuid,
  add column release_on date,
  add constraint ledger_entry_of_event foreign key (partner_id, event_id) references commission_event (partner_id, id);
create index ledger_of_line on ledger_entry (partner_id, deal_id, line_no, rule_no);
create index ledger_held on ledger_entry (release_on, partner_id) where kind = 'HOLDBACK';
