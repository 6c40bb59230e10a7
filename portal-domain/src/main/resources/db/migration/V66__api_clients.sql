-- Machine clients of partner firms. The row decides whether a client is let in; the identity provider only vouches for its secret or key.

create table api_client (
  id uuid primary key,
  partner_id uuid not null references partner,
  client_id text not null check (client_id ~ '^[a-z0-9][a-z0-9-]{1,79}$'),
  name text not null check (length(name) between 1 and 80),
  method text not null check (method in ('SECRET', 'KEY', 'KEY_URL')),
  key_url text check (length(key_url) <= 500),
  scopes text[] not null check (cardinality(scopes) between 1 and 50),
  state text not null check (state in ('SETTING_UP', 'ACTIVE', 'REVOKED')),
  author_id uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by text,
  version bigint not null default 0,
  unique (partner_id, id),
  unique (partner_id, client_id),
  check ((method = 'KEY_URL') = (key_url is not null)),
  check ((state = 'REVOKED') = (revoked_at is not null))
);
comment on column api_client.client_id is 'made by Tandem, with the firm''s code before it and random characters behind';
comment on column api_client.last_used_at is 'written at most once a minute';
create index api_client_of_partner on api_client (partner_id, created_at desc, id);

-- Secrets and public keys, at most two at a time: the second is for the time of a rotation. A secret is kept sealed only until the
-- identity provider has it; then nothing but its digest stays, by which it is told from the other.
create table api_client_key (
  id uuid primary key,
  partner_id uuid not null,
  api_client_id uuid not null,
  kid text not null check (length(kid) between 1 and 100),
  hint text not null check (length(hint) <= 20),
  digest bytea,
  sealed bytea,
  jwk text check (length(jwk) <= 4000),
  created_at timestamptz not null,
  removed_at timestamptz,
  foreign key (partner_id, api_client_id) references api_client (partner_id, id),
  check ((digest is null) <> (jwk is null))
);
create unique index api_client_key_kid on api_client_key (partner_id, api_client_id, kid) where removed_at is null;
create index api_client_key_of_client on api_client_key (api_client_id, created_at desc);

grant select, insert, update on api_client, api_client_key to tandem_partner, tandem_company, tandem_worker;

do $$
declare t text;
begin
  foreach t in array array['api_client', 'api_client_key']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
    execute format('create policy sees_own on %I to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()))', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;
