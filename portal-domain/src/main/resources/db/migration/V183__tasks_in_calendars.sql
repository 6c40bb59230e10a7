-- A secret address from which a person's calendar reads their tasks. Only its digest is kept.
create table calendar_feed (
  person_id uuid primary key references person,
  partner_id uuid,
  token_hash char(64) not null unique,
  language text not null check (language in ('en', 'ru')),
  created_at timestamptz not null,
  foreign key (partner_id, person_id) references person (partner_id, id)
);

grant select, insert, update (token_hash, language, created_at), delete on calendar_feed to tandem_partner, tandem_company;
grant select on calendar_feed to tandem_worker;
grant select, delete on calendar_feed to tandem_matcher;
-- whoever is erased has no calendar
create function close_calendar() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from calendar_feed f where f.person_id = new.id;
  return null;
end $$;
revoke all on function close_calendar() from public;
grant create on schema public to tandem_matcher;
alter function close_calendar() owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
create trigger calendar_closes after update of state on person for each row when (new.state = 'DISABLED') execute function close_calendar();
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy sees_all on calendar_feed to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on calendar_feed to tandem_partner
  using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));
create policy sees_own_feed on calendar_feed to tandem_scoped
  using (person_id = (select current_person())) with check (person_id = (select current_person()));
create policy owner_migrates on calendar_feed to tandem_owner using (true) with check (true);
