-- Of a firm out of reach is told that it stands there, for which products and since which day; neither how it was recognised, nor how sure
-- that is beyond the verdict, nor until when it is protected.
grant create on schema public to tandem_matcher;
create or replace function lead_evidence(p_lead uuid)
  returns table (kind text, id uuid, partner_id uuid, customer_name text, tax_scheme text, tax_number text, same_tax_id boolean,
                 same_name boolean, score numeric, verdict text, reasons jsonb, product_ids uuid[], since timestamptz, until date,
                 of_another_firm boolean, hidden boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select c.kind, case when h.hidden then null else c.id end, case when h.hidden then null else c.partner_id end,
           case when h.hidden then null else c.customer_name end, case when h.hidden then null else c.tax_scheme end,
           case when h.hidden then null else c.tax_number end, c.same_tax_id and not h.hidden, c.same_name and not h.hidden,
           case when not h.hidden then c.score when c.verdict = 'CONFLICT' then 1 else 0.5 end, c.verdict,
           case when h.hidden then '[]' else c.reasons end, c.product_ids,
           case when h.hidden then date_trunc('day', c.since) else c.since end, case when h.hidden then null else c.until end,
           c.partner_id is distinct from l.partner_id, h.hidden
    from lead l cross join lateral lead_conflicts(l.id) c
      cross join lateral (select current_setting('role') = 'tandem_scoped' and (c.partner_id = any (reached_firms())) is not true) h (hidden)
    where l.id = p_lead and (current_setting('role') <> 'tandem_scoped' or l.partner_id = any (reached_firms()))
  $$;
revoke create on schema public from tandem_matcher;
