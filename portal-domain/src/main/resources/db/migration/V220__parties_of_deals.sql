-- Other firms on a deal (features §1.3, §4.6): how far its own firm opens it, and who was invited to what.

-- How far a deal is open to others: upwards only, by its owner, with the words that they agreed to. No row: private.
create table deal_sharing (
  id uuid primary key,
  deal_id uuid not null references deal,
  partner_id uuid,
  level text not null check (level in ('VISIBLE', 'CO_SELL')),
  words text not null check (length(words) between 1 and 1000),
  author_id uuid not null,
  author_name text not null check (length(author_name) <= 255),
  at timestamptz not null,
  unique nulls not distinct (partner_id, deal_id, level),
  foreign key (partner_id, deal_id) references deal (partner_id, id)
);
create index deal_sharing_of_deal on deal_sharing (deal_id);
comment on table deal_sharing is 'of the firm whose deal it is; empty partner: the company''s own deal';
create trigger append_only before update or delete or truncate on deal_sharing for each statement execute function refuse_change_but_erasure();

-- An invitation and, once it is accepted, the part that the firm has in the deal. Until then the firm reads this row and nothing of the deal.
create table deal_party (
  id uuid primary key,
  partner_id uuid not null references partner,
  deal_id uuid not null references deal,
  role text not null check (role in ('SOURCE', 'CO_SELL', 'FULFIL', 'SERVICE', 'DISTRIBUTOR')),
  state text not null check (state in ('PENDING', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'LEFT', 'REMOVED')),
  fields text[] not null check (cardinality(fields) between 1 and 20),
  split numeric(7, 4) check (split > 0 and split <= 100),
  message text check (length(message) <= 10000),
  country char(2),
  product_ids uuid[] not null check (cardinality(product_ids) <= 20),
  size_from numeric(19, 4) not null check (size_from >= 0),
  size_to numeric(19, 4) not null,
  currency char(3) not null,
  invited_by uuid not null,
  invited_name text not null check (length(invited_name) <= 255),
  invited_at timestamptz not null,
  due_at timestamptz not null,
  answered_by uuid,
  answered_name text check (length(answered_name) <= 255),
  answered_at timestamptz,
  ended_by uuid,
  ended_name text check (length(ended_name) <= 255),
  ended_at timestamptz,
  reason text check (length(reason) <= 40),
  comment text check (length(comment) <= 10000),
  version bigint not null default 0,
  unique (partner_id, id),
  check (size_to > size_from),
  check (due_at > invited_at),
  check ((state in ('PENDING', 'ACCEPTED')) = (ended_at is null)),
  check (state not in ('ACCEPTED', 'LEFT', 'REMOVED') or answered_at is not null),
  check ((state = 'REJECTED') = (reason is not null))
);
comment on table deal_party is 'of the firm that is invited; the deal is another firm''s or the company''s';
comment on column deal_party.split is 'percent of what the deal brings; empty: it has no share';
-- a firm is on a deal once
create unique index deal_party_once on deal_party (deal_id, partner_id) where state in ('PENDING', 'ACCEPTED');
create index deal_party_of_deal on deal_party (deal_id, invited_at);
create index deal_party_of_partner on deal_party (partner_id, invited_at desc, id);
create index deal_party_recent on deal_party (invited_at desc, id);
create index deal_party_due on deal_party (due_at, id) where state = 'PENDING';

grant select, insert on deal_sharing to tandem_partner, tandem_company, tandem_worker;
grant select, insert, update on deal_party to tandem_company, tandem_worker;
grant select, update (fields, split, state, answered_by, answered_name, answered_at, ended_by, ended_name, ended_at, reason, comment, version) on deal_party to tandem_partner;
grant select on deal_party, deal_sharing to tandem_matcher;
grant update (author_name) on deal_sharing to tandem_matcher;
grant update (invited_name, answered_name, ended_name, message, comment, version) on deal_party to tandem_matcher;

do $$
declare t text;
begin
  foreach t in array array['deal_sharing', 'deal_party']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_own on %I to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()))', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;

insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('deal_party', 'message', 1000, null, 'deal_id = any ($1) or partner_id = any ($1)'),
  ('deal_party', 'comment', 1000, null, 'deal_id = any ($1) or partner_id = any ($1)');
insert into erasure_of_names (tab, col, of_person, versioned) values
  ('deal_sharing', 'author_name', 'author_id', false),
  ('deal_party', 'invited_name', 'invited_by', true),
  ('deal_party', 'answered_name', 'answered_by', true),
  ('deal_party', 'ended_name', 'ended_by', true);

-- What the open parts of a deal share, but one: all of them, also of firms that the asking person of the company does not look after.
create function party_shares(p_deal uuid, p_but uuid) returns numeric
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(sum(q.split), 0) from deal_party q where q.deal_id = p_deal and q.id is distinct from p_but and q.state in ('PENDING', 'ACCEPTED')
  $$;

-- Whether a firm takes part as this, for a gate: a partner asks of its own deals only.
create function deal_has_party(p_deal uuid, p_role text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from deal d join deal_party q on q.deal_id = d.id
      where d.id = p_deal and q.role = p_role and q.state = 'ACCEPTED'
        and (current_setting('role') <> 'tandem_partner' or d.partner_id = current_partner()))
  $$;

-- Shares of one deal are at most the whole, whoever writes at the same moment: one after the other, and each sees what the other wrote.
-- Nobody joins a deal that is closed. What a firm was invited to is the company's to change: the firm itself only answers.
create function keep_party_terms() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  closed timestamptz;
begin
  if tg_op = 'UPDATE' then
    if (new.deal_id, new.partner_id) is distinct from (old.deal_id, old.partner_id)
      or (old.state not in ('PENDING', 'ACCEPTED') and new.state is distinct from old.state)
      or (current_setting('role') = 'tandem_partner' and (new.fields, new.split) is distinct from (old.fields, old.split)) then
      raise exception 'refused by "deal_party_terms"' using errcode = 'check_violation';
    end if;
  end if;
  if tg_op = 'INSERT' or (new.state = 'ACCEPTED' and old.state <> 'ACCEPTED') then
    select d.closed_at into closed from deal d where d.id = new.deal_id for share;
    if closed is not null then
      raise exception 'refused by "deal_party_closed"' using errcode = 'check_violation';
    end if;
  end if;
  if new.split is not null and new.state in ('PENDING', 'ACCEPTED') then
    perform pg_advisory_xact_lock(hashtextextended('deal_party ' || new.deal_id, 0));
    if new.split + party_shares(new.deal_id, new.id) > 100 then
      raise exception 'refused by "deal_party_split"' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger keep_terms before insert or update on deal_party for each row execute function keep_party_terms();

-- The deals on which the asking firm has a part now, in the fields that it was given and no others, as long as its partnership goes on.
create function shared_deals(p_parties uuid[]) returns table (
    party uuid, deal uuid, firm text, opened_at timestamptz, updated_at timestamptz, closed boolean,
    customer text, stage text, amount numeric, currency text, expected_close date, need text, owner text, products uuid[])
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select q.id, d.id, f.name, d.opened_at, d.updated_at, d.closed_at is not null,
      case when 'CUSTOMER' = any (q.fields) then d.customer_name end,
      case when 'STAGE' = any (q.fields) then d.stage end,
      case when 'AMOUNT' = any (q.fields) then d.amount end,
      case when 'AMOUNT' = any (q.fields) then d.currency end,
      case when 'CLOSE' = any (q.fields) then d.expected_close end,
      case when 'NEED' = any (q.fields) then d.need end,
      case when 'OWNER' = any (q.fields) then d.owner_name end,
      case when 'PRODUCTS' = any (q.fields) then (select array_agg(l.product_id order by l.line_no) from deal_line l where l.deal_id = d.id) end
    from deal_party q join partner own on own.id = q.partner_id and own.status = 'ACTIVE'
      join deal d on d.id = q.deal_id left join partner f on f.id = d.partner_id
    where q.id = any (p_parties) and q.state = 'ACCEPTED' and q.partner_id = current_partner()
  $$;

-- Who else is on a deal, for its own firm: which firms, as what, seeing what. Their shares are between them and the company.
create function parties_of_own_deal(p_deal uuid) returns table (
    id uuid, firm text, role text, state text, fields text[], invited_at timestamptz, due_at timestamptz, answered_at timestamptz, ended_at timestamptz, version bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select q.id, f.name, q.role, q.state, q.fields, q.invited_at, q.due_at, q.answered_at, q.ended_at, q.version
    from deal d join deal_party q on q.deal_id = d.id join partner f on f.id = q.partner_id
    where d.id = p_deal and d.partner_id = current_partner()
    order by q.invited_at, q.id limit 200
  $$;

revoke all on function keep_party_terms(), shared_deals(uuid[]), parties_of_own_deal(uuid), party_shares(uuid, uuid), deal_has_party(uuid, text) from public;
grant create on schema public to tandem_matcher;
alter function keep_party_terms() owner to tandem_matcher;
alter function shared_deals(uuid[]) owner to tandem_matcher;
alter function parties_of_own_deal(uuid) owner to tandem_matcher;
alter function party_shares(uuid, uuid) owner to tandem_matcher;
alter function deal_has_party(uuid, text) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function shared_deals(uuid[]), parties_of_own_deal(uuid) to tandem_partner;
grant execute on function party_shares(uuid, uuid) to tandem_company, tandem_worker;
grant execute on function deal_has_party(uuid, text) to tandem_partner, tandem_company, tandem_worker;
