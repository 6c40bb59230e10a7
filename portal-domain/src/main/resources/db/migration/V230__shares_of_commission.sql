-- A firm with a share in another's deal has its part of the commission in entries of its own: the deal is another firm's, the part is its own.
alter table ledger_entry add column party_id uuid;
alter table ledger_entry add column own_deal_id uuid generated always as (case when party_id is null then deal_id end) stored;
comment on column ledger_entry.party_id is 'of a share in another firm''s deal: by which part; empty for a deal of the firm''s own';
alter table deal_party add constraint deal_party_of_its_deal unique (partner_id, deal_id, id);
alter table ledger_entry
  drop constraint ledger_entry_partner_id_deal_id_fkey,
  add constraint ledger_entry_own_deal_fkey foreign key (partner_id, own_deal_id) references deal (partner_id, id),
  add constraint ledger_entry_party_fkey foreign key (partner_id, deal_id, party_id) references deal_party (partner_id, deal_id, id),
  add constraint ledger_entry_party_has_deal check (party_id is null or deal_id is not null);

-- Percent of the commission that stays with a firm, of those of its deals on which others have a share: of one that is closed those who had it then.
-- A partner asks of its own deals only, and is told the sum.
create function own_shares(p_partner uuid) returns table (deal uuid, percent numeric)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select d.id, 100 - sum(q.split)
    from deal d join deal_party q on q.deal_id = d.id
    where d.partner_id = p_partner and (current_setting('role') <> 'tandem_partner' or p_partner = current_partner())
      and q.split is not null and q.answered_at is not null and q.state in ('ACCEPTED', 'LEFT', 'REMOVED')
      and (q.ended_at is null or q.ended_at > d.closed_at)
    group by d.id
  $$;

-- Shares of one deal are at most the whole, whoever writes at the same moment: one after the other, and each sees what the other wrote.
-- Nobody joins a deal that is closed, and no share of it changes: what it earns is shared as it was then. What a firm was invited to is the
-- company's to change: the firm itself only answers.
create or replace function keep_party_terms() returns trigger
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
  if tg_op = 'INSERT' or (new.state = 'ACCEPTED' and old.state <> 'ACCEPTED') or new.split is distinct from old.split then
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

revoke all on function own_shares(uuid) from public;
grant create on schema public to tandem_matcher;
alter function own_shares(uuid) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function own_shares(uuid) to tandem_partner, tandem_company, tandem_worker;
