-- A dealer could plant a lead of a rival's name under an address of their own and ask for that address. So a band goes by what was asked alone: the
-- very number, main or further, or the very domain; likes count only if a number or the domain is what makes them one.
create or replace function customer_band(p_customers uuid[], p_partner uuid, p_products uuid[]) returns table (band text, until date)
  language sql stable
  begin atomic
    with alike as (
      select n.id from unnest(p_customers) n (id)
      union
      select m.other_id from unnest(p_customers) n (id) join customer_likeness m on m.customer_id = n.id
      where m.verdict = 'CONFLICT' and (m.reasons @> '[{"code": "SAME_TAX_ID"}]' or m.reasons @> '[{"code": "SAME_DOMAIN"}]')
    ), found as (
      select case when l.stage = 'APPROVED' then 3 else 1 end as rank, greatest(l.protected_until, current_date) as until
      from alike a join lead l on l.customer_id = a.id
      where l.partner_id is distinct from p_partner
        and (l.stage = 'APPROVED' and (l.protected_until >= current_date or l.open_request is not null)
             or l.stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED'))
        and (cardinality(p_products) = 0 or exists (select from lead_line n where n.lead_id = l.id and n.product_id = any (p_products)))
      union all
      select 2, null from alike a join deal d on d.customer_id = a.id
      where d.partner_id is null and d.stage not in ('WON', 'LOST')
        and (cardinality(p_products) = 0 or exists (select from deal_line n where n.deal_id = d.id and n.product_id = any (p_products)))
    )
    select (array['FREE', 'ASK', 'EXISTING_CUSTOMER', 'PROTECTED'])[1 + coalesce(max(f.rank), 0)],
           (date_trunc('quarter', max(f.until) filter (where f.rank = 3)) + interval '3 months - 1 day')::date
    from found f;
  end;

grant create on schema public to tandem_matcher;
create or replace function check_customer(p_id uuid, p_person uuid, p_kind text, p_scheme text, p_number text, p_site text, p_products uuid[],
                               p_subject text, p_suspicious boolean, p_at timestamptz) returns table (band text, until date)
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_customers uuid[];
begin
  if current_partner() is null then
    raise exception 'only firms ask' using errcode = 'insufficient_privilege';
  end if;
  select coalesce(array_agg(c.id order by c.created_at, c.id), '{}') into v_customers from (
    select k.id, k.created_at from customer k where k.tax_scheme = p_scheme and k.tax_number = p_number
    union select k.id, k.created_at from customer_number n join customer k on k.id = n.customer_id where n.register = p_scheme and n.number = p_number
    union select k.id, k.created_at from customer k where k.site = p_site) c;
  select b.band, b.until into band, until from customer_band(v_customers, current_partner(), p_products) b;
  insert into customer_probe (id, partner_id, person_id, kind, subject_hash, customer_id, band, suspicious, asked_at)
  values (p_id, current_partner(), p_person, p_kind, p_subject, v_customers[1], band, p_suspicious, p_at);
  return next;
end $$;

-- who handed in first is in the first lane, whoever was approved first
create or replace function beside_another(p_lead uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with me as (
      select l.partner_id, l.customer_id, l.submitted_at from lead l
      where l.id = p_lead and l.customer_id is not null and (current_setting('role') <> 'tandem_scoped' or l.partner_id = any (reached_firms()))
    ), same as (
      select me.customer_id as id from me
      union all select m.other_id from me join customer_likeness m on m.customer_id = me.customer_id and m.verdict = 'CONFLICT'
    )
    select exists (select from same join lead o on o.customer_id = same.id cross join me
      where o.stage = 'APPROVED' and o.partner_id <> me.partner_id and o.benefit = 100 and o.submitted_at < me.submitted_at
        and (o.protected_until >= current_date or o.open_request is not null))
  $$;
revoke create on schema public from tandem_matcher;
