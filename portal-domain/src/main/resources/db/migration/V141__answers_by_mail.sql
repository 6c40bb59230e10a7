-- Mail that came in: each is taken once. Its words stand with the lead (event, history), never here.
create table incoming_mail (
  message_key char(64) primary key,
  partner_id uuid references partner,
  lead_id uuid,
  outcome text not null check (outcome in ('ANSWERED', 'IGNORED', 'REFUSED')),
  reason text check (length(reason) <= 40),
  taken_at timestamptz not null,
  foreign key (partner_id, lead_id) references lead (partner_id, id) on delete cascade
);
comment on column incoming_mail.partner_id is 'empty when it was no answer to anybody''s question';
create index incoming_mail_old on incoming_mail (taken_at);
create index incoming_mail_of_lead on incoming_mail (partner_id, lead_id, taken_at) where lead_id is not null;

grant select, insert on incoming_mail to tandem_partner;
grant select on incoming_mail to tandem_company;
grant select, insert, delete on incoming_mail to tandem_worker;
alter table incoming_mail enable row level security;
alter table incoming_mail force row level security;
create policy sees_all on incoming_mail to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on incoming_mail to tandem_partner
  using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));
create policy owner_migrates on incoming_mail to tandem_owner using (true) with check (true);
