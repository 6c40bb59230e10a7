-- A deal that waits for something is not idle: its pauses are kept, so that they do not count as work.
create table deal_pause (
  id uuid primary key,
  deal_id uuid not null references deal,
  partner_id uuid,
  reason text not null check (reason in ('CUSTOMER_BUDGET', 'CUSTOMER_DECISION', 'TENDER', 'SUPPLY', 'SEASON', 'OTHER')),
  comment text check (length(comment) <= 2000),
  wake_on date not null,
  author_id uuid not null,
  author_name text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  woken boolean not null default false,
  check (ended_at is null or ended_at >= started_at),
  foreign key (partner_id, deal_id) references deal (partner_id, id)
);
comment on column deal_pause.woken is 'ended by itself, on the day that was said';
create unique index deal_pause_now on deal_pause (partner_id, deal_id) nulls not distinct where ended_at is null;
create index deal_pause_of_deal on deal_pause (deal_id, started_at);
create index deal_pause_due on deal_pause (wake_on) where ended_at is null;

grant select, insert, update (ended_at, woken) on deal_pause to tandem_partner, tandem_company, tandem_worker;
grant select, update (comment, author_name) on deal_pause to tandem_matcher;
alter table deal_pause enable row level security;
alter table deal_pause force row level security;
create policy sees_all on deal_pause to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on deal_pause to tandem_partner
  using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));
create policy owner_migrates on deal_pause to tandem_owner using (true) with check (true);

insert into erasure_of_words (tab, col, longest, linked_by) values
  ('deal_pause', 'comment', 2000, 'deal_id = any ($1) or partner_id = any ($1)');
insert into erasure_of_names (tab, col, of_person, versioned) values ('deal_pause', 'author_name', 'author_id', false);
