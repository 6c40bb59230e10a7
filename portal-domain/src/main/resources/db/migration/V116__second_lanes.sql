-- Another product at a customer that somebody else's lead protects: accepted in a second lane, with a part of the benefit (features §3, idea 11).
alter table lead add column benefit int not null default 100 check (benefit between 1 and 100);
alter table deal add column benefit int not null default 100 check (benefit between 1 and 100);
comment on column lead.benefit is 'percent of the usual benefit: less than 100 in a second lane; settled with the approval';
comment on column deal.benefit is 'percent of the usual commission, from the lead that opened it';

-- Whether somebody else's lead protects the customer of this one, or one found to be the same, whatever the product. Answers yes or no only, to
-- whoever decides on the lead.
create function beside_another(p_lead uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with me as (
      select l.partner_id, l.customer_id from lead l
      where l.id = p_lead and l.customer_id is not null and (current_setting('role') <> 'tandem_scoped' or l.partner_id = any (reached_firms()))
    ), same as (
      select me.customer_id as id from me
      union all select m.other_id from me join customer_likeness m on m.customer_id = me.customer_id and m.verdict = 'CONFLICT'
    )
    select exists (select from same join lead o on o.customer_id = same.id cross join me
      where o.stage = 'APPROVED' and o.partner_id <> me.partner_id and o.benefit = 100 and (o.protected_until >= current_date or o.open_request is not null))
  $$;
revoke all on function beside_another(uuid) from public;
grant create on schema public to tandem_matcher;
alter function beside_another(uuid) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function beside_another(uuid) to tandem_company, tandem_worker;
