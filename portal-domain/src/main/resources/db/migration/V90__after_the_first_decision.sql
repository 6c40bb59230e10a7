-- What happens to a lead after the first decision: an appeal, longer protection, a corrected customer, another owner.

-- What a partner asks for of a decided lead. Written once; the answer is a decision that names it. It is open while lead.open_request names it;
-- one that is neither open nor answered lapsed, because the lead ended.
create table lead_request (
  id uuid primary key,
  lead_id uuid not null,
  partner_id uuid not null,
  kind text not null check (kind in ('APPEAL', 'EXTENSION', 'CORRECTION')),
  reason text not null check (length(reason) between 1 and 100000),
  was_tax_scheme text,
  was_tax_number text,
  was_customer text,
  tax_scheme text check (tax_scheme in ('INN', 'VAT', 'EIN', 'OTHER')),
  tax_number text,
  customer text,
  author_id uuid not null,
  author_name text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  unique (partner_id, id),
  foreign key (partner_id, lead_id) references lead (partner_id, id)
);
comment on column lead_request.was_customer is 'CORRECTION only, like the five beside it: what stood on the lead when it was asked, and what is to stand there';
create index lead_request_of_lead on lead_request (lead_id, asked_at);
create unique index lead_request_one_appeal on lead_request (lead_id, partner_id) where kind = 'APPEAL';
create trigger append_only before update or delete or truncate on lead_request for each statement execute function refuse_change_but_erasure();

grant select on lead_request to tandem_partner, tandem_company, tandem_worker;
grant insert on lead_request to tandem_partner;
alter table lead_request enable row level security;
alter table lead_request force row level security;
create policy sees_all on lead_request to tandem_company, tandem_worker using (true) with check (true);
create policy sees_own on lead_request to tandem_partner using (partner_id = (select current_partner())) with check (partner_id = (select current_partner()));
create policy owner_migrates on lead_request to tandem_owner using (true) with check (true);

alter table lead
  add column appealed_at timestamptz,
  add column open_request uuid,
  add column extensions int not null default 0 check (extensions >= 0),
  add column reminded int check (reminded in (3, 14, 30)),
  add foreign key (partner_id, open_request) references lead_request (partner_id, id),
  drop constraint lead_stage_check,
  add constraint lead_stage_check check (stage in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'CONVERTED', 'REJECTED', 'APPEALED', 'WITHDRAWN', 'EXPIRED'));
comment on column lead.reminded is 'how many days before the end of protection its owner was last told; empty: not yet';

drop index lead_queue;
create index lead_queue on lead (due_at, id) where stage in ('SUBMITTED', 'IN_REVIEW', 'APPEALED') or (stage = 'APPROVED' and open_request is not null);

alter table lead_decision
  add column request_id uuid,
  add foreign key (partner_id, request_id) references lead_request (partner_id, id),
  drop constraint lead_decision_kind_check,
  add constraint lead_decision_kind_check check (kind in ('APPROVE', 'REJECT', 'REQUEST_INFO', 'GRANT', 'REFUSE'));
comment on column lead_decision.request_id is 'what of the partner it answers; empty for a first decision and for protection that went on by itself';

-- Protection that was asked to go on stands until the answer, so that nobody slips in between.
create or replace function lead_conflicts(p_lead uuid)
  returns table (kind text, id uuid, partner_id uuid, customer_name text, tax_scheme text, tax_number text,
                 same_tax_id boolean, same_name boolean, product_ids uuid[], since timestamptz, until date)
  language sql stable
  begin atomic
    with claim as (
      select l.id, l.tax_scheme, l.tax_number, l.name_key, l.country from lead l where l.id = p_lead
    ), known as (
      select c.id, c.tax_scheme, c.tax_number,
             coalesce(c.tax_scheme = k.tax_scheme and c.tax_number = k.tax_number, false) as same_tax_id,
             coalesce(c.name_key = k.name_key and c.country = k.country, false) as same_name
      from claim k join customer c
        on (c.tax_scheme = k.tax_scheme and c.tax_number = k.tax_number) or (c.name_key = k.name_key and c.country = k.country)
    )
    select 'LEAD', o.id, o.partner_id, o.customer_name, k.tax_scheme, k.tax_number, k.same_tax_id, k.same_name,
           array_agg(distinct ol.product_id), o.submitted_at, o.protected_until
    from known k
      join lead o on o.customer_id = k.id and o.id <> p_lead and o.stage = 'APPROVED'
        and (o.protected_until >= current_date or exists (select from lead_request r where r.id = o.open_request and r.kind = 'EXTENSION'))
      join lead_line ol on ol.lead_id = o.id
      join lead_line ml on ml.lead_id = p_lead and ml.product_id = ol.product_id
    group by o.id, o.partner_id, o.customer_name, k.tax_scheme, k.tax_number, k.same_tax_id, k.same_name, o.submitted_at, o.protected_until
    union all
    select 'DEAL', d.id, d.partner_id, d.customer_name, k.tax_scheme, k.tax_number, k.same_tax_id, k.same_name,
           array_agg(distinct dl.product_id), d.opened_at, null
    from known k
      join deal d on d.customer_id = k.id and d.partner_id is null and d.stage not in ('WON', 'LOST')
      join deal_line dl on dl.deal_id = d.id
      join lead_line ml on ml.lead_id = p_lead and ml.product_id = dl.product_id
    group by d.id, d.partner_id, d.customer_name, k.tax_scheme, k.tax_number, k.same_tax_id, k.same_name, d.opened_at;
  end;
