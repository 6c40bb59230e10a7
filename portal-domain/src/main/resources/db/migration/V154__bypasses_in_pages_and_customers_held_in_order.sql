-- The newest first, a page at a time; as V119 otherwise.
create index deal_of_the_company on deal (id) where partner_id is null and stage not in ('WON', 'LOST');
grant create on schema public to tandem_matcher;
drop function unexplained_bypasses();
create function unexplained_bypasses(p_after_deal uuid, p_after_lead uuid, p_most int) returns table (deal_id uuid, lead_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct d.id, l.id
    from deal d
      cross join lateral (select d.customer_id as id union select m.other_id from customer_likeness m where m.customer_id = d.customer_id and m.verdict = 'CONFLICT') k
      join lead l on l.customer_id = k.id
    where d.partner_id is null and d.customer_id is not null and d.stage not in ('WON', 'LOST')
      and (p_after_deal is null or (d.id, l.id) < (p_after_deal, p_after_lead))
      and l.stage = 'APPROVED' and (l.protected_until >= current_date or l.open_request is not null)
      and exists (select from lead_line n join deal_line x on x.product_id = n.product_id where n.lead_id = l.id and x.deal_id = d.id)
      and not exists (select from deal_bypass b where b.deal_id = d.id and b.lead_id = l.id)
      and (current_setting('role') <> 'tandem_scoped' or l.partner_id = any (reached_firms()))
    order by d.id desc, l.id desc limit least(p_most, 1000)
  $$;

-- Whoever takes many rows in one transaction holds their customers, and those like them, before the first row, in the order in which everybody
-- does: two such, or one and an approval, never wait for each other in a circle.
create function lock_customers(p_external_ids text[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(s.id::text, 0)) from (
    select c.id from customer c where c.external_id = any (p_external_ids)
    union select m.other_id from customer c join customer_likeness m on m.customer_id = c.id where c.external_id = any (p_external_ids) order by 1) s;
end $$;
revoke all on function unexplained_bypasses(uuid, uuid, int), lock_customers(text[]) from public;
alter function unexplained_bypasses(uuid, uuid, int) owner to tandem_matcher;
alter function lock_customers(text[]) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function unexplained_bypasses(uuid, uuid, int), lock_customers(text[]) to tandem_company, tandem_worker;
