-- Distributor, dealer, sub-dealer: which firm works under which, and what the upper one may see of the lower one. At most one upper firm.
-- An edge shows nothing, numbers, or the deals themselves; through several edges one sees what all of them allow.
create table partner_edge (
  partner_id uuid primary key references partner,
  upper_id uuid not null references partner,
  visibility text not null check (visibility in ('NONE', 'COUNTS', 'FULL')),
  author_id uuid not null,
  author_name text not null,
  since timestamptz not null,
  check (partner_id <> upper_id)
);
create index partner_edge_upper on partner_edge (upper_id);

-- Two who place firms at the same moment must not make a circle between them: one after the other.
create function refuse_circle() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('partner_edge', 0));
  if exists (
    with recursive above (id) as (
      select new.upper_id
      union
      select e.upper_id from partner_edge e join above a on e.partner_id = a.id
    ) select from above where id = new.partner_id) then
    raise exception 'refused by "partner_edge_circle"' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger no_circle before insert or update on partner_edge for each row execute function refuse_circle();

grant select on partner_edge to tandem_partner, tandem_company, tandem_worker;
grant insert, update, delete on partner_edge to tandem_company, tandem_worker;
alter table partner_edge enable row level security;
alter table partner_edge force row level security;
create policy sees_all on partner_edge to tandem_company, tandem_worker using (true) with check (true);
-- a firm knows under whom it works, and not who else does
create policy sees_own on partner_edge to tandem_partner using (partner_id = (select current_partner()));
create policy owner_migrates on partner_edge to tandem_owner using (true) with check (true);

-- What is below a firm as far as it may know: a partner asks for itself only. A branch ends at the first edge that shows nothing.
create function downline(p_root uuid) returns table (firm uuid, upper uuid, name text, country text, tier text, status text, depth int, visibility text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with recursive below (firm, upper, depth, visibility) as (
      select e.partner_id, e.upper_id, 1, e.visibility from partner_edge e
      where e.upper_id = p_root and e.visibility <> 'NONE'
        and (current_setting('role') <> 'tandem_partner' or p_root = current_partner())
      union all
      select e.partner_id, e.upper_id, b.depth + 1, case when b.visibility = 'COUNTS' then 'COUNTS' else e.visibility end
      from partner_edge e join below b on e.upper_id = b.firm
      where e.visibility <> 'NONE' and b.depth < 10
    )
    select b.firm, b.upper, p.name, p.country, p.tier, p.status, b.depth, b.visibility
    from below b join partner p on p.id = b.firm order by b.depth, p.name, b.firm limit 1000
  $$;

create function downline_counts(p_root uuid) returns table (firm uuid, kind text, stage text, many bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select d.firm, 'LEAD', l.stage, count(*) from downline(p_root) d join lead l on l.partner_id = d.firm where l.stage <> 'DRAFT' group by 1, 3
    union all
    select d.firm, 'DEAL', x.stage, count(*) from downline(p_root) d join deal x on x.partner_id = d.firm group by 1, 3
  $$;

-- The partner's view of deals: nothing that only the company reads is in these columns.
create function downline_deals(p_root uuid, p_firm uuid)
  returns table (id uuid, customer_name text, country text, stage text, amount numeric, currency text, expected_close date, owner_name text, opened_at timestamptz, updated_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select x.id, x.customer_name, x.country, x.stage, x.amount, x.currency, x.expected_close, x.owner_name, x.opened_at, x.updated_at
    from downline(p_root) d join deal x on x.partner_id = d.firm
    where d.firm = p_firm and d.visibility = 'FULL' order by x.updated_at desc, x.id desc limit 200
  $$;

-- Under whom a firm works, by name: the upper firm's row itself is not for it to read.
create function upper_firm(p_firm uuid) returns table (firm uuid, name text, visibility text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select e.upper_id, p.name, e.visibility from partner_edge e join partner p on p.id = e.upper_id
    where e.partner_id = p_firm and (current_setting('role') <> 'tandem_partner' or p_firm = current_partner())
  $$;

revoke all on function downline(uuid), downline_counts(uuid), downline_deals(uuid, uuid), upper_firm(uuid) from public;
grant create on schema public to tandem_matcher;
alter function downline(uuid) owner to tandem_matcher;
alter function downline_counts(uuid) owner to tandem_matcher;
alter function downline_deals(uuid, uuid) owner to tandem_matcher;
alter function upper_firm(uuid) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant select on partner_edge to tandem_matcher;
grant execute on function downline(uuid), downline_counts(uuid), downline_deals(uuid, uuid), upper_firm(uuid)
  to tandem_partner, tandem_company, tandem_worker;
