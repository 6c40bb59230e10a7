-- Whoever opens or advances a deal of the company's own on a customer that a partner's lead protects says why (features §3, 8). What they said
-- is the company's; the partner is told that it happened, and the words that the reason's code stands for.
create table deal_bypass (
  id uuid primary key,
  deal_id uuid not null references deal,
  lead_id uuid not null,
  partner_id uuid not null,
  step text not null check (step in ('OPENED', 'ADVANCED', 'WON', 'IMPORTED')),
  stage text not null,
  reason_code text not null check (length(reason_code) <= 40),
  comment text not null check (length(comment) between 1 and 2000),
  author_id uuid not null,
  author_name text not null check (length(author_name) <= 255),
  at timestamptz not null,
  foreign key (partner_id, lead_id) references lead (partner_id, id)
);
comment on table deal_bypass is 'of the firm whose protection was passed by; no partner reads it';
create index deal_bypass_recent on deal_bypass (at desc, id desc);
create index deal_bypass_of_firm on deal_bypass (partner_id, at desc);
create index deal_bypass_of_deal on deal_bypass (deal_id, lead_id);
create trigger append_only before update or delete or truncate on deal_bypass for each statement execute function refuse_change_but_erasure();

grant select, insert on deal_bypass to tandem_company, tandem_worker;
grant select, update (author_name, comment) on deal_bypass to tandem_matcher;
alter table deal_bypass enable row level security;
alter table deal_bypass force row level security;
create policy sees_all on deal_bypass to tandem_company, tandem_worker using (true) with check (true);
create policy owner_migrates on deal_bypass to tandem_owner using (true) with check (true);
insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('deal_bypass', 'comment', 2000, null, 'lead_id = any ($1) or partner_id = any ($1)');
insert into erasure_of_names (tab, col, of_person) values ('deal_bypass', 'author_name', 'author_id');

-- What protects a customer and one of these products against everybody but that firm, under the locks that approvals take: who asks
-- afterwards sees what was approved before.
create function protections_of(p_customer uuid, p_products uuid[], p_but uuid) returns table (lead_id uuid, partner_id uuid, owner_id uuid, since timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if p_customer is null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(s.id::text, 0)) from (
    select p_customer as id union select m.other_id from customer_likeness m where m.customer_id = p_customer order by 1) s;
  return query
    select l.id, l.partner_id, l.owner_id, coalesce(l.decided_at, l.submitted_at)
    from (select p_customer as id union select m.other_id from customer_likeness m where m.customer_id = p_customer and m.verdict = 'CONFLICT') k
      join lead l on l.customer_id = k.id
    where l.stage = 'APPROVED' and (l.protected_until >= current_date or l.open_request is not null)
      and l.partner_id is distinct from p_but
      and exists (select from lead_line n where n.lead_id = l.id and n.product_id = any (p_products))
    order by l.id;
end $$;

-- Open deals of the company's own that stand beside a protection while nobody has said why: they came to stand there otherwise than by being
-- opened or advanced. A lead was approved over them, or two customers turned out to be one.
create function unexplained_bypasses() returns table (deal_id uuid, lead_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct d.id, l.id
    from deal d
      cross join lateral (select d.customer_id as id union select m.other_id from customer_likeness m where m.customer_id = d.customer_id and m.verdict = 'CONFLICT') k
      join lead l on l.customer_id = k.id
    where d.partner_id is null and d.customer_id is not null and d.stage not in ('WON', 'LOST')
      and l.stage = 'APPROVED' and (l.protected_until >= current_date or l.open_request is not null)
      and exists (select from lead_line n join deal_line x on x.product_id = n.product_id where n.lead_id = l.id and x.deal_id = d.id)
      and not exists (select from deal_bypass b where b.deal_id = d.id and b.lead_id = l.id)
      and (current_setting('role') <> 'tandem_scoped' or l.partner_id = any (reached_firms()))
    limit 500
  $$;

revoke all on function protections_of(uuid, uuid[], uuid), unexplained_bypasses() from public;
grant create on schema public to tandem_matcher;
alter function protections_of(uuid, uuid[], uuid) owner to tandem_matcher;
alter function unexplained_bypasses() owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function protections_of(uuid, uuid[], uuid), unexplained_bypasses() to tandem_company, tandem_worker;
