-- V150 looked at what a firm's leads name now. A customer also gets a number by a correction that is only asked for (V153), and keeps it when the
-- lead that brought it names another or moves on. So whatever a firm ever named of a customer counts as brought by it; and a lead that is handed in
-- again does not count as the first to name what it named before.
alter table lead_check
  add column named text[] not null default '{}',
  add column apart boolean not null default false;
comment on column lead_check.named is 'digests of customer and number or domain: whatever the lead named when it was handed in, then and before';
comment on column lead_check.apart is 'whether what it names was known of its customer apart from its firm';

create function claim_keys(p_customer uuid, p_words text[]) returns text[]
  language sql stable
  return array(select distinct encode(sha256(convert_to(p_customer::text || ':' || word, 'UTF8')), 'hex') from unnest(p_words) word where word <> '' order by 1);

create function lead_claims(l lead, p_customer uuid, p_site text) returns text[]
  language sql stable
  return claim_keys(p_customer, array[l.tax_number, p_site] || array(select d.value from jsonb_each_text(coalesce(l.customer_details, '{}')::jsonb) d));

update lead_check k set named = lead_claims(l, l.customer_id, l.site), apart = k.by_tax_id from lead l where l.id = k.lead_id and l.customer_id is not null;
create index lead_check_named on lead_check using gin (named);

create or replace function known_apart(p_customer uuid, p_partner uuid, p_scheme text, p_number text, p_site text, p_but uuid) returns boolean
  language sql stable
  begin atomic
    select c.external_id is not null
        or exists (select from lead l where l.customer_id = c.id and l.partner_id <> p_partner and lead_names(l, p_scheme, p_number, p_site))
        or not (exists (select from lead l where l.customer_id = c.id and l.partner_id = p_partner and l.id is distinct from p_but
                          and lead_names(l, p_scheme, p_number, p_site))
                or exists (select from lead_check k where k.named && claim_keys(c.id, array[p_number, p_site]) and k.partner_id = p_partner
                             and k.lead_id is distinct from p_but)
                or exists (select from lead_request r join lead l on l.id = r.lead_id where r.customer_id = c.id and r.partner_id = p_partner
                             and (r.tax_number = p_number or p_site <> '' and position(p_site in lower(l.website)) > 0)))
    from customer c where c.id = p_customer;
  end;

grant create on schema public to tandem_matcher;
-- as in V150; asks before the lead itself stands on the customer. What was told to the same claim before is told again.
create or replace function judge_lead(p_lead uuid, p_customer uuid, p_site text, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  me lead%rowtype;
  v_before lead_check%rowtype;
  v_claims text[];
  v_apart boolean;
  v_verdict text;
  v_notice boolean;
begin
  select * into me from lead l where l.id = p_lead;
  if not found or (current_setting('role') = 'tandem_partner' and me.partner_id is distinct from current_partner())
     or (current_setting('role') = 'tandem_scoped' and (me.partner_id = any (reached_firms())) is not true) then
    raise exception 'no such lead' using errcode = 'no_data_found';
  end if;
  select * into v_before from lead_check k where k.lead_id = p_lead;
  v_claims := lead_claims(me, p_customer, p_site);
  v_apart := coalesce(known_apart(p_customer, me.partner_id, me.tax_scheme, me.tax_number, p_site, null), false)
             or coalesce(v_before.named = v_claims and (v_before.by_tax_id or me.benefit < 100), false);
  update lead set customer_id = p_customer, site = p_site where lead.id = p_lead;
  select case when bool_or(x.verdict = 'CONFLICT') then 'CONFLICT' when count(*) > 0 then 'REVIEW' else 'FREE' end,
         coalesce(bool_or((x.same_tax_id or x.site = p_site)
                          and case when c.id = p_customer then v_apart
                                   else known_apart(c.id, me.partner_id, me.tax_scheme, me.tax_number, p_site, null) end), false)
    into v_verdict, v_notice
    from lead_conflicts(p_lead) x left join lead o on x.kind <> 'DEAL' and o.id = x.id left join deal d on x.kind = 'DEAL' and d.id = x.id
      cross join lateral (select coalesce(o.customer_id, d.customer_id)) c (id)
    where x.partner_id is distinct from me.partner_id;
  insert into lead_check (lead_id, partner_id, verdict, by_tax_id, checked_at, named, apart)
  values (p_lead, me.partner_id, v_verdict, v_notice, p_at, v_claims, v_apart)
  on conflict (lead_id) do update set verdict = excluded.verdict, by_tax_id = excluded.by_tax_id, checked_at = excluded.checked_at, apart = excluded.apart,
    named = array(select distinct k from unnest(lead_check.named || excluded.named) k order by 1);
  return v_notice;
end $$;

-- as in V155, by what was found when it was handed in
create or replace function named_beside_another(p_lead uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with me as (
      select l.* from lead l join lead_check k on k.lead_id = l.id and k.apart
      where l.id = p_lead and l.customer_id is not null
        and case current_setting('role') when 'tandem_partner' then l.partner_id = current_partner()
                                         when 'tandem_scoped' then l.partner_id = any (reached_firms()) else true end
    )
    select exists (select from me join customer c on c.id = me.customer_id join lead o on o.customer_id = c.id
      where (c.tax_scheme = me.tax_scheme and c.tax_number = me.tax_number or c.site = me.site)
        and o.stage = 'APPROVED' and o.partner_id <> me.partner_id and o.benefit = 100 and o.submitted_at < me.submitted_at
        and (o.protected_until >= current_date or o.open_request is not null))
  $$;
revoke create on schema public from tandem_matcher;
revoke all on function claim_keys(uuid, text[]), lead_claims(lead, uuid, text) from public;
grant execute on function claim_keys(uuid, text[]), lead_claims(lead, uuid, text) to tandem_matcher;
