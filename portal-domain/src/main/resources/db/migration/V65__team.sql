-- People of a firm: their standing, who was invited, and what a leaver left to whom.
--
-- Roles of a firm's people are kept here and mirrored to the identity provider, not the other way round: a role taken away, and a person
-- sent away, count within ten seconds, although tokens live longer (api-and-security C.3).

alter table person
  add column state text not null default 'ACTIVE' check (state in ('ACTIVE', 'SUSPENDED', 'DISABLED')),
  add column state_since timestamptz,
  add column state_reason text check (length(state_reason) <= 200),
  add column confirmed_at timestamptz,
  add column confirmed_by text,
  add column warned_at timestamptz,
  add column version bigint not null default 0;

comment on column person.state is 'SUSPENDED: unused for too long, the owner may undo it; DISABLED: sent away';
comment on column person.confirmed_at is 'when somebody last said in an access review that this person still belongs here';
comment on column person.version is 'counts changes of roles and standing, not visits';

create index person_of_partner on person (partner_id, name, id) where partner_id is not null;
create index person_idle on person (seen_at) where partner_id is not null and state = 'ACTIVE';

-- The owner of a firm gives and takes roles. What the identity provider says (name, mail) is not theirs to write.
grant update (state, state_since, state_reason, roles, confirmed_at, confirmed_by, warned_at, version) on person to tandem_partner;

create table invitation (
  id uuid primary key,
  partner_id uuid not null references partner,
  email text not null check (length(email) <= 254),
  name text not null check (length(name) <= 200),
  locale text not null check (locale in ('en', 'ru')),
  roles text[] not null check (cardinality(roles) between 1 and 10),
  state text not null check (state in ('PREPARING', 'SENT', 'ACCEPTED', 'REVOKED')),
  author_id uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  expires_at timestamptz not null,
  closed_at timestamptz,
  accepted_by uuid,
  version bigint not null default 0,
  unique (partner_id, id),
  foreign key (partner_id, accepted_by) references person (partner_id, id)
);
-- one open invitation for one address in one firm
create unique index invitation_open on invitation (partner_id, lower(email)) where state in ('PREPARING', 'SENT');
create index invitation_of_partner on invitation (partner_id, created_at desc, id);

-- What a leaver left to whom, as it was told at the time.
create table member_handover (
  id uuid primary key,
  partner_id uuid not null references partner,
  from_id uuid not null,
  from_name text not null,
  to_id uuid not null,
  to_name text not null,
  author_id uuid not null,
  author_name text not null,
  items jsonb not null,
  at timestamptz not null,
  unique (partner_id, id),
  foreign key (partner_id, from_id) references person (partner_id, id),
  foreign key (partner_id, to_id) references person (partner_id, id)
);
create index member_handover_of_partner on member_handover (partner_id, at desc, id);
create trigger append_only before update or delete or truncate on member_handover for each statement execute function refuse_change();

-- Leads and deals change hands inside the firm.
grant select, insert, update on invitation to tandem_partner, tandem_company, tandem_worker;
grant select, insert on member_handover to tandem_partner, tandem_company, tandem_worker;

do $$
declare t text;
begin
  foreach t in array array['invitation', 'member_handover']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
    execute format('create policy sees_own on %I to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()))', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;
