-- The agreement between the company and its partners, version by version, and who accepted which for a firm. Neither is ever changed.
create table agreement (
  id uuid primary key,
  number int not null unique check (number > 0),
  effective_at timestamptz not null,
  title_en text not null check (length(title_en) between 1 and 200),
  title_ru text not null check (length(title_ru) between 1 and 200),
  text_en text not null check (length(text_en) between 1 and 100000),
  text_ru text not null check (length(text_ru) between 1 and 100000),
  hash_en text not null check (length(hash_en) = 64),
  hash_ru text not null check (length(hash_ru) = 64),
  changes_en text not null check (length(changes_en) <= 1000),
  changes_ru text not null check (length(changes_ru) <= 1000),
  author_id uuid not null,
  author_name text not null,
  published_at timestamptz not null
);
create trigger append_only before update or delete or truncate on agreement for each statement execute function refuse_change();

create table agreement_acceptance (
  id uuid primary key,
  partner_id uuid not null references partner,
  agreement_id uuid not null references agreement,
  language text not null check (language in ('en', 'ru')),
  text_hash text not null check (length(text_hash) = 64),
  person_id uuid not null,
  person_name text not null,
  accepted_at timestamptz not null,
  unique (partner_id, id),
  unique (partner_id, agreement_id),
  foreign key (partner_id, person_id) references person (partner_id, id)
);
create trigger append_only before update or delete or truncate on agreement_acceptance for each statement execute function refuse_change();

-- The same terms for all: partners read every version, and accept in their own name only.
grant select on agreement to tandem_partner, tandem_company, tandem_worker;
grant insert on agreement to tandem_company, tandem_worker;
grant select on agreement_acceptance to tandem_partner, tandem_company, tandem_worker;
grant insert on agreement_acceptance to tandem_partner;
alter table agreement_acceptance enable row level security;
alter table agreement_acceptance force row level security;
create policy sees_all on agreement_acceptance to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on agreement_acceptance to tandem_partner
  using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));
create policy owner_migrates on agreement_acceptance to tandem_owner using (true) with check (true);

-- Who is at the door, and how the firm stands at that moment: used before an actor exists, answers for one code only. An agreement is due
-- while the newest version in force, or a later one, has not been accepted for the firm.
create function firm_at_the_door(p_code text, p_at timestamptz) returns table (id uuid, name text, status text, agreement_due boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select p.id, p.name, p.status,
           exists (select from agreement a where a.effective_at <= p_at and not exists (
             select from agreement_acceptance c join agreement b on b.id = c.agreement_id
             where c.partner_id = p.id and b.number >= a.number))
    from partner p where p.code = p_code
  $$;
revoke all on function firm_at_the_door(text, timestamptz) from public;
grant create on schema public to tandem_matcher;
alter function firm_at_the_door(text, timestamptz) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant select on agreement, agreement_acceptance to tandem_matcher;
grant execute on function firm_at_the_door(text, timestamptz) to tandem_worker;
