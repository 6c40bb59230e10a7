-- Registration programmes as versioned data: what a lead must hold, who decides, by when, how long the promise holds.
-- A published version never changes; leads stay on the version they were handed in under.
create table programme (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name_en text not null check (length(name_en) between 1 and 120),
  name_ru text not null check (length(name_ru) between 1 and 120),
  standard boolean not null default false,
  created_at timestamptz not null
);
create unique index programme_standard on programme (standard) where standard;

create table programme_version (
  programme_id uuid not null references programme,
  number int not null check (number between 1 and 1000),
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'CLOSED')),
  valid_from date not null,
  terms jsonb not null check (jsonb_typeof(terms) = 'object' and length(terms::text) <= 100000),
  author_id uuid,
  publisher_id uuid,
  changed_at timestamptz not null,
  published_at timestamptz,
  closed_at timestamptz,
  revision bigint not null default 0,
  primary key (programme_id, number),
  check ((state = 'DRAFT') = (published_at is null)),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check (publisher_id is distinct from author_id or author_id is null)
);
create unique index programme_one_draft on programme_version (programme_id) where state = 'DRAFT';

-- What was published stays letter for letter; only its end is added.
create function keep_published_programme() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.state <> 'DRAFT' and (new.state = 'DRAFT' or new.terms is distinct from old.terms or new.valid_from <> old.valid_from
      or new.published_at is distinct from old.published_at or new.author_id is distinct from old.author_id) then
    raise exception 'a published version of a programme is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_published before update on programme_version for each row execute function keep_published_programme();

grant select on programme, programme_version to tandem_partner, tandem_company, tandem_worker;
grant insert on programme to tandem_company;
grant insert, update on programme_version to tandem_company;

-- The programme that was there before there were programmes: an answer within two working days, at once up to the limit of the tier,
-- protection as the tier grants it, two extensions of thirty days, thirty days without work before it is lost.
insert into programme (id, code, name_en, name_ru, standard, created_at)
values ('019ab000-0000-7000-8000-000000000001', 'standard', 'Standard registration', 'Обычная регистрация', true, now());
insert into programme_version (programme_id, number, state, valid_from, changed_at, published_at, terms)
values ('019ab000-0000-7000-8000-000000000001', 1, 'PUBLISHED', '2000-01-01', now(), now(), '{
  "eligibility": {"tiers": [], "products": [], "countries": []},
  "policy": [{"tiers": [], "withinTierLimit": true, "products": [], "countries": [], "approval": "AUTO", "steps": 0}],
  "protection": [], "extensionDays": 30, "extensions": 2, "dutyDays": 30, "answerDays": 2, "onBreach": "ESCALATE",
  "form": {"required": ["amount", "expected_close", "need"], "needLength": 20, "yearsAhead": 5, "extra": []}}');
