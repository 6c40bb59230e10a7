-- Who follows the words on a deal, how many of them they have not read, and whom a message names.

alter table message add column mentioned uuid[] not null default '{}' check (cardinality(mentioned) <= 20);
comment on column message.mentioned is 'people told by name; fixed like the message';
drop index message_of_deal;
create index message_of_deal on message (deal_id, written_at desc, id desc);

create table deal_reader (
  deal_id uuid not null references deal,
  person_id uuid not null references person,
  partner_id uuid,
  side text not null check (side in ('PARTNER', 'COMPANY')),
  unread int not null default 0 check (unread >= 0),
  read_at timestamptz,
  primary key (deal_id, person_id),
  foreign key (partner_id, deal_id) references deal (partner_id, id)
);
comment on table deal_reader is 'whoever owns a deal, wrote on it or was named there; kept by the trigger on message';
comment on column deal_reader.partner_id is 'whose deal it is, also for readers of the company';
create index deal_reader_unread on deal_reader (person_id, deal_id) where unread > 0;
create index deal_reader_of_person on deal_reader (person_id);

grant select, update (unread, read_at) on deal_reader to tandem_partner, tandem_company, tandem_worker;
alter table deal_reader enable row level security;
alter table deal_reader force row level security;
create policy sees_all on deal_reader to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on deal_reader to tandem_partner
  using (partner_id = (select current_partner()) and side = 'PARTNER') with check (partner_id = (select current_partner()) and side = 'PARTNER');
create policy owner_migrates on deal_reader to tandem_owner using (true) with check (true);

-- Mail that answers a message: which deal it was about.
alter table incoming_mail
  add column deal_id uuid,
  add foreign key (partner_id, deal_id) references deal (partner_id, id) on delete cascade;
create index incoming_mail_of_deal on incoming_mail (deal_id, taken_at) where deal_id is not null;
grant insert on incoming_mail to tandem_company;

-- Whoever writes a message, by whatever way, makes it unread for all who follow the deal and may read it.
create function note_message() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into deal_reader (deal_id, person_id, partner_id, side)
  select new.deal_id, p.id, new.partner_id, case when p.partner_id is null then 'COMPANY' else 'PARTNER' end
  from person p
  where p.id = any (new.mentioned || new.author_id || array(select d.owner_id from deal d where d.id = new.deal_id and d.owner_id is not null))
    and (p.partner_id is null or p.partner_id = new.partner_id and new.visibility = 'SHARED')
  order by p.id
  on conflict do nothing;
  -- in one order, so that two who write at once wait and do not deadlock
  perform 1 from deal_reader r where r.deal_id = new.deal_id order by r.person_id for update;
  update deal_reader r set unread = r.unread + 1
  where r.deal_id = new.deal_id and r.person_id <> new.author_id and (r.side = 'COMPANY' or new.visibility = 'SHARED');
  return null;
end $$;
revoke all on function note_message() from public;

-- The firms that somebody of the company reaches, whoever asks: for functions that look for those who may see a record.
create function firms_of_person(p_person uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
      select f.partner_id from company_scope s join portfolio f on f.person_id = s.person_id
      where s.person_id = p_person and s.scope in ('OWN', 'TEAM')
      union
      select f.partner_id from company_scope s join company_scope c on c.team = s.team join portfolio f on f.person_id = c.person_id
      where s.person_id = p_person and s.scope = 'TEAM'
      union
      select p.id from company_scope s join company_region g on g.person_id = s.person_id
        join partner p on p.country = g.country and (g.territory = '' or lower(g.territory) = lower(p.territory))
      where s.person_id = p_person and s.scope = 'REGION'
  $$;
revoke all on function firms_of_person(uuid) from public;

-- Who may read a deal, and so may be named in what is written on it; inside: who may read what only the company reads. A dealer learns of the
-- company's people only those who wrote to them there. Roles are given by the caller, who knows them: p_readers of the company read business,
-- p_over_all of them see all firms unless told otherwise.
create function people_of_deal(p_deal uuid, p_inside boolean, p_readers text[], p_over_all text[])
  returns table (id uuid, name text, side text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select p.id, p.name, case when p.partner_id is null then 'COMPANY' else 'PARTNER' end
    from deal d join person p on p.partner_id = d.partner_id or p.partner_id is null
      left join company_scope s on s.person_id = p.id and p.partner_id is null
    where d.id = p_deal and p.state = 'ACTIVE'
      and case current_setting('role') when 'tandem_partner' then d.partner_id = current_partner()
            when 'tandem_scoped' then d.partner_id = any (reached_firms()) else true end
      and case when p.partner_id is not null then not p_inside and (p.id = d.owner_id or p.roles && '{partner_admin,partner_manager}')
            else coalesce(s.roles, p.roles) && p_readers
              and (coalesce(s.scope, case when p.roles && p_over_all then 'ALL' end) = 'ALL' or d.partner_id in (select firms_of_person(p.id)))
              and (current_setting('role') <> 'tandem_partner'
                   or exists (select from message m where m.deal_id = d.id and m.author_id = p.id and m.visibility = 'SHARED')) end
  $$;
revoke all on function people_of_deal(uuid, boolean, text[], text[]) from public;

grant create on schema public to tandem_matcher;
alter function note_message() owner to tandem_matcher;
alter function firms_of_person(uuid) owner to tandem_matcher;
alter function people_of_deal(uuid, boolean, text[], text[]) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant select, insert, update (unread) on deal_reader to tandem_matcher;
grant execute on function people_of_deal(uuid, boolean, text[], text[]) to tandem_partner, tandem_company, tandem_worker;
create trigger followed after insert on message for each row execute function note_message();

-- Those who wrote before follow, and have read what there is.
insert into deal_reader (deal_id, person_id, partner_id, side)
select distinct m.deal_id, p.id, m.partner_id, m.author_side from message m join person p on p.id = m.author_id on conflict do nothing;
