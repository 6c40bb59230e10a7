-- A dealer could plant a customer by a rival's name under a number or an address of their own, wait until the rival names the same customer by its
-- name alone, and ask for that number or address. So a number or address counts only if it is known apart from who asks: nobody but others, or the
-- company's own file, brought it to the customer.
alter table lead add column site text check (length(site) <= 255);
comment on column lead.site is 'the domain that its dealer named for the customer when it was handed in, if it is the customer''s own';
update lead l set site = c.site from customer c
where c.id = l.customer_id and c.site is not null and position(c.site in lower(l.website)) > 0;
grant update (site) on lead to tandem_matcher;

-- Whether a lead itself names the number or the address.
create function lead_names(l lead, p_scheme text, p_number text, p_site text) returns boolean
  language sql immutable
  return coalesce(l.tax_scheme = p_scheme and l.tax_number = p_number, false) or coalesce(l.site = p_site, false)
    or (p_number <> '' and coalesce(position('"' || p_number || '"' in l.customer_details) > 0, false));

-- Whether it is known of the customer apart from the firm: it never brought it there, or others did, too.
create function known_apart(p_customer uuid, p_partner uuid, p_scheme text, p_number text, p_site text, p_but uuid) returns boolean
  language sql stable
  begin atomic
    select c.external_id is not null
        or not exists (select from lead l where l.customer_id = c.id and l.partner_id = p_partner and l.id is distinct from p_but
                         and lead_names(l, p_scheme, p_number, p_site))
        or exists (select from lead l where l.customer_id = c.id and l.partner_id <> p_partner and lead_names(l, p_scheme, p_number, p_site))
    from customer c where c.id = p_customer;
  end;

-- as in V117; of those alike only whom the firm that asks did not itself make alike
create or replace function customer_band(p_customers uuid[], p_partner uuid, p_products uuid[]) returns table (band text, until date)
  language sql stable
  begin atomic
    with alike as (
      select n.id from unnest(p_customers) n (id)
      union
      select m.other_id from unnest(p_customers) n (id) join customer_likeness m on m.customer_id = n.id join customer c on c.id = m.other_id
      where m.verdict = 'CONFLICT' and (m.reasons @> '[{"code": "SAME_TAX_ID"}]' or m.reasons @> '[{"code": "SAME_DOMAIN"}]')
        and known_apart(c.id, p_partner, c.tax_scheme, c.tax_number, c.site, null)
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
revoke all on function lead_names(lead, text, text, text), known_apart(uuid, uuid, text, text, text, uuid) from public;
grant execute on function lead_names(lead, text, text, text), known_apart(uuid, uuid, text, text, text, uuid) to tandem_matcher;

grant create on schema public to tandem_matcher;
create or replace function check_customer(p_id uuid, p_person uuid, p_kind text, p_scheme text, p_number text, p_site text, p_products uuid[],
                               p_subject text, p_suspicious boolean, p_at timestamptz) returns table (band text, until date)
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_customers uuid[];
  v_apart uuid[];
begin
  if current_partner() is null then
    raise exception 'only firms ask' using errcode = 'insufficient_privilege';
  end if;
  select coalesce(array_agg(c.id order by c.created_at, c.id), '{}'),
         coalesce(array_agg(c.id) filter (where known_apart(c.id, current_partner(), p_scheme, p_number, p_site, null)), '{}')
    into v_customers, v_apart from (
    select k.id, k.created_at from customer k where k.tax_scheme = p_scheme and k.tax_number = p_number
    union select k.id, k.created_at from customer_number n join customer k on k.id = n.customer_id where n.register = p_scheme and n.number = p_number
    union select k.id, k.created_at from customer k where k.site = p_site) c;
  select b.band, b.until into band, until from customer_band(v_apart, current_partner(), p_products) b;
  insert into customer_probe (id, partner_id, person_id, kind, subject_hash, customer_id, band, suspicious, asked_at)
  values (p_id, current_partner(), p_person, p_kind, p_subject, v_customers[1], band, p_suspicious, p_at);
  return next;
end $$;

-- as in V102; keeps the named address, and tells that somebody may be there only of what is known apart from the dealer's earlier leads
create or replace function judge_lead(p_lead uuid, p_customer uuid, p_site text, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  me lead%rowtype;
  v_verdict text;
  v_notice boolean;
begin
  select * into me from lead l where l.id = p_lead;
  if not found or (current_setting('role') = 'tandem_partner' and me.partner_id is distinct from current_partner())
     or (current_setting('role') = 'tandem_scoped' and (me.partner_id = any (reached_firms())) is not true) then
    raise exception 'no such lead' using errcode = 'no_data_found';
  end if;
  update lead set customer_id = p_customer, site = p_site where lead.id = p_lead;
  select case when bool_or(x.verdict = 'CONFLICT') then 'CONFLICT' when count(*) > 0 then 'REVIEW' else 'FREE' end,
         coalesce(bool_or((x.same_tax_id or x.site = p_site) and known_apart(coalesce(o.customer_id, d.customer_id), me.partner_id,
                                                                             me.tax_scheme, me.tax_number, p_site, p_lead)), false)
    into v_verdict, v_notice
    from lead_conflicts(p_lead) x left join lead o on x.kind <> 'DEAL' and o.id = x.id left join deal d on x.kind = 'DEAL' and d.id = x.id
    where x.partner_id is distinct from me.partner_id;
  insert into lead_check (lead_id, partner_id, verdict, by_tax_id, checked_at)
  values (p_lead, me.partner_id, v_verdict, v_notice, p_at)
  on conflict (lead_id) do update set verdict = excluded.verdict, by_tax_id = excluded.by_tax_id, checked_at = excluded.checked_at;
  return v_notice;
end $$;
revoke create on schema public from tandem_matcher;

-- Questions are kept for a year: longer than any protection that they could be about. Nothing younger can be taken away.
drop trigger append_only on customer_probe;
create trigger append_only before update or truncate on customer_probe for each statement execute function refuse_change();
create policy forgets_old on customer_probe as restrictive for delete to tandem_worker using (asked_at < now() - interval '360 days');
grant delete on customer_probe to tandem_worker;
create index customer_probe_asked on customer_probe (asked_at);
create index register_answer_asked on register_answer (asked_at);
