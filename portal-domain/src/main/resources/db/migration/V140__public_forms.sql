-- A form that a firm puts on its website: whoever fills it in leaves a draft with the firm. The key is the address, public by its nature, and
-- is renewed when a form draws the wrong people.
create table public_form (
  partner_id uuid not null references partner,
  id uuid not null,
  key text not null unique check (key ~ '^[A-Za-z0-9_-]{22}$'),
  programme_id uuid not null references programme,
  owner_id uuid not null,
  is_on boolean not null default true,
  created_at timestamptz not null,
  version bigint not null default 0,
  primary key (partner_id, id),
  foreign key (partner_id, owner_id) references person (partner_id, id)
);
create index public_form_of_owner on public_form (partner_id, owner_id);

create table public_form_lead (
  partner_id uuid not null,
  form_id uuid not null,
  lead_id uuid not null,
  left_at timestamptz not null,
  consent_words text not null check (length(consent_words) <= 1000),
  primary key (partner_id, lead_id),
  foreign key (partner_id, form_id) references public_form (partner_id, id),
  foreign key (partner_id, lead_id) references lead (partner_id, id) on delete cascade
);
comment on table public_form_lead is 'where a lead came from; a draft that is thrown away takes its line along';
comment on column public_form_lead.consent_words is 'what the visitor agreed to, word for word as it was shown (GDPR article 7 (1), law 152-FZ article 9)';
create index public_form_lead_of_form on public_form_lead (partner_id, form_id, left_at);

grant select, insert, update on public_form to tandem_partner;
grant select on public_form to tandem_worker;
-- for whoever closes somebody's access: what visitors leave goes to the successor
grant select, update (owner_id, version) on public_form to tandem_company;
grant update (owner_id, version) on public_form to tandem_worker;
grant select on public_form_lead to tandem_partner;
-- for whoever answers what a person agreed to
grant select on public_form_lead to tandem_company;
grant select, insert on public_form_lead to tandem_worker;
do $$
declare t text;
begin
  foreach t in array array['public_form', 'public_form_lead']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
    execute format('create policy sees_own on %I to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()))', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;
