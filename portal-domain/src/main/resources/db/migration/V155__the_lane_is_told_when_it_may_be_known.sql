-- Whether a lead would work beside another firm's, as far as its dealer may know before the decision: the band that the very number or domain has
-- anyway (V150). For the lead's own firm, and for the company that hands in for it.
grant create on schema public to tandem_matcher;
create function named_beside_another(p_lead uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with me as (
      select l.* from lead l
      where l.id = p_lead and l.customer_id is not null
        and case current_setting('role') when 'tandem_partner' then l.partner_id = current_partner()
                                         when 'tandem_scoped' then l.partner_id = any (reached_firms()) else true end
    )
    select exists (select from me join customer c on c.id = me.customer_id join lead o on o.customer_id = c.id
      where (c.tax_scheme = me.tax_scheme and c.tax_number = me.tax_number or c.site = me.site)
        and known_apart(c.id, me.partner_id, me.tax_scheme, me.tax_number, me.site, me.id)
        and o.stage = 'APPROVED' and o.partner_id <> me.partner_id and o.benefit = 100 and o.submitted_at < me.submitted_at
        and (o.protected_until >= current_date or o.open_request is not null))
  $$;
revoke all on function named_beside_another(uuid) from public;
alter function named_beside_another(uuid) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function named_beside_another(uuid) to tandem_partner, tandem_company, tandem_worker;
