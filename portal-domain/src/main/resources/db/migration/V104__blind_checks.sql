-- A dealer asks, before filling in anything, whether a customer may be somebody's already. Answered is a band and no more; each question is kept.
create table customer_probe (
  id uuid primary key,
  partner_id uuid not null references partner,
  person_id uuid not null,
  kind text not null check (kind in ('TAX_ID', 'DOMAIN')),
  subject_hash char(64) not null,
  customer_id uuid references customer,
  band text not null check (band in ('FREE', 'ASK', 'EXISTING_CUSTOMER', 'PROTECTED')),
  suspicious boolean not null,
  asked_at timestamptz not null,
  unique (partner_id, id)
);
comment on column customer_probe.subject_hash is 'SHA-256 of what was asked for: counts different customers without telling which';
comment on column customer_probe.customer_id is 'whom the registry knew under it then; for the company only';
comment on column customer_probe.suspicious is 'with this question the firm had asked for so many customers that the company was told';
create index customer_probe_of_firm on customer_probe (partner_id, asked_at desc, id);
create index customer_probe_of_customer on customer_probe (customer_id) where customer_id is not null;
create trigger append_only before update or delete or truncate on customer_probe for each statement execute function refuse_change();

-- which customer it was about is not the dealer's to read; rows are written by check_customer alone
grant select (id, partner_id, subject_hash, suspicious, asked_at) on customer_probe to tandem_partner;
grant select on customer_probe to tandem_company, tandem_worker;
grant insert on customer_probe to tandem_matcher;
alter table customer_probe enable row level security;
alter table customer_probe force row level security;
create policy sees_all on customer_probe to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on customer_probe to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));
create policy owner_migrates on customer_probe to tandem_owner using (true) with check (true);

-- The band of a customer for the firm that asks, with any of the products, or at all when none is named. Whether the customer is known makes no
-- difference to the answer, only what stands in the way. Own leads never stand in one's own way. Of a protection only the quarter of the year in
-- which it ends is told: whoever asks every day learns no more than who asks once.
create function customer_band(p_customers uuid[], p_partner uuid, p_products uuid[]) returns table (band text, until date)
  language sql stable
  begin atomic
    with alike as (
      select n.id, 'CONFLICT' as verdict from unnest(p_customers) n (id)
      union all select m.other_id, m.verdict from unnest(p_customers) n (id) join customer_likeness m on m.customer_id = n.id
    ), found as (
      select case when l.stage = 'APPROVED' and a.verdict = 'CONFLICT' then 3 else 1 end as rank, greatest(l.protected_until, current_date) as until
      from alike a join lead l on l.customer_id = a.id
      where l.partner_id is distinct from p_partner
        and (l.stage = 'APPROVED' and (l.protected_until >= current_date or l.open_request is not null)
             or l.stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED'))
        and (cardinality(p_products) = 0 or exists (select from lead_line n where n.lead_id = l.id and n.product_id = any (p_products)))
      union all
      select case when a.verdict = 'CONFLICT' then 2 else 1 end, null from alike a join deal d on d.customer_id = a.id
      where d.partner_id is null and d.stage not in ('WON', 'LOST')
        and (cardinality(p_products) = 0 or exists (select from deal_line n where n.deal_id = d.id and n.product_id = any (p_products)))
    )
    select (array['FREE', 'ASK', 'EXISTING_CUSTOMER', 'PROTECTED'])[1 + coalesce(max(f.rank), 0)],
           (date_trunc('quarter', max(f.until) filter (where f.rank = 3)) + interval '3 months - 1 day')::date
    from found f;
  end;

-- Answers and keeps the question; the firm is the one that the transaction is of.
create function check_customer(p_id uuid, p_person uuid, p_kind text, p_scheme text, p_number text, p_site text, p_products uuid[],
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
    union select k.id, k.created_at from customer k where k.site = p_site) c;
  select b.band, b.until into band, until from customer_band(v_customers, current_partner(), p_products) b;
  insert into customer_probe (id, partner_id, person_id, kind, subject_hash, customer_id, band, suspicious, asked_at)
  values (p_id, current_partner(), p_person, p_kind, p_subject, v_customers[1], band, p_suspicious, p_at);
  return next;
end $$;
revoke all on function customer_band(uuid[], uuid, uuid[]),
  check_customer(uuid, uuid, text, text, text, text, uuid[], text, boolean, timestamptz) from public;
grant execute on function customer_band(uuid[], uuid, uuid[]) to tandem_matcher;
grant create on schema public to tandem_matcher;
alter function check_customer(uuid, uuid, text, text, text, text, uuid[], text, boolean, timestamptz) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function check_customer(uuid, uuid, text, text, text, text, uuid[], text, boolean, timestamptz) to tandem_partner;
