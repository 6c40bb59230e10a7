-- Tandem's roles and what a database needs before the first migration. One file for everything that makes a database:
-- docker/postgres/init.sh (psql) and portal-stack (JDBC) run it as superuser, connected to the database `tandem`.
-- Running it again changes nothing but the two passwords.
--
-- Before it, in the same session:
--   select set_config('tandem.owner_password', …, false), set_config('tandem.app_password', …, false);
-- (psql: PGOPTIONS='-c tandem.owner_password=…'). No client-side variables here, so that JDBC can run it as it stands.
--
-- Who is who (docs/adr/0007):
--   tandem_owner    logs in for migrations only; owns the tables, and FORCE row security binds even it
--   tandem_app      the login of the two WARs; has no right on any table and inherits none
--   tandem_partner  what tandem_app becomes for a partner's people and systems: own rows only
--   tandem_company  … for the company's people: all rows
--   tandem_scoped   … for those of them who look after some firms only: the rows of these firms
--   tandem_worker   … for jobs (outbox, accruals, imports): all rows
--   tandem_matcher  owns the few SECURITY DEFINER functions that compare across partners and answer a verdict only

do $$
begin
  if (select datctype from pg_database where datname = current_database()) in ('C', 'POSIX') then
    raise exception 'LC_CTYPE of this database is C: trigrams of Cyrillic names would be empty. Create it with locale C.UTF-8.';
  end if;
  if coalesce(current_setting('tandem.owner_password', true), '') = ''
     or coalesce(current_setting('tandem.app_password', true), '') = '' then
    raise exception 'Set tandem.owner_password and tandem.app_password before running init.sql.';
  end if;
end
$$;

do $$
declare
  role text;
begin
  foreach role in array array['tandem_owner', 'tandem_app', 'tandem_partner', 'tandem_company', 'tandem_scoped', 'tandem_worker', 'tandem_matcher'] loop
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I', role);
    end if;
  end loop;
  execute format('alter role tandem_owner login password %L', current_setting('tandem.owner_password'));
  execute format('alter role tandem_app login noinherit password %L', current_setting('tandem.app_password'));
end
$$;

alter role tandem_partner nologin;
alter role tandem_company nologin;
alter role tandem_scoped nologin;
alter role tandem_worker nologin;
alter role tandem_matcher nologin bypassrls;

-- tandem_app may become each of the four, but holds none of their rights until it says which.
grant tandem_partner, tandem_company, tandem_scoped, tandem_worker to tandem_app with inherit false, set true;
-- tandem_owner hands functions over to tandem_matcher and may replace them later; BYPASSRLS itself is never inherited.
grant tandem_matcher to tandem_owner with inherit true, set true;

-- A forgotten transaction must not hold locks for ever; a query that takes a minute is a fault, not a wait.
-- Here and not in the pool: there each statement would set a timer and wake its thread, an eighth of what a request costs the server.
alter role tandem_app set idle_in_transaction_session_timeout = '60s';
alter role tandem_app set statement_timeout = '60s';

do $$
begin
  execute format('alter database %I owner to tandem_owner', current_database());
  execute format('alter database %I set timezone = %L', current_database(), 'UTC');
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to tandem_app', current_database());
end
$$;

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;
