-- Where the next receipt goes, asked in one go: between the lock and the commit everybody else of the firm waits, so every question less is time for them.
create function receipt_place(p_partner uuid, p_lead uuid)
  returns table (number bigint, statement text, issued_at timestamptz, step bigint, statement_of_lead text, asked_at timestamptz)
  language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(1414090062, hashtext(p_partner::text));
  -- a statement of its own: its snapshot is taken with the lock in hand
  return query
    select l.number, l.statement, l.issued_at, s.step, s.statement, clock_timestamp()
    from (select 1) one
      left join lateral (select r.number, r.statement, r.issued_at from receipt r where r.partner_id = p_partner order by r.number desc limit 1) l on true
      left join lateral (select r.step, r.statement from receipt r where r.partner_id = p_partner and r.lead_id = p_lead order by r.step desc limit 1) s on true;
end $$;
comment on function receipt_place(uuid, uuid) is 'the last receipt of the firm and of the lead, with the lock on the firm''s chain; null where there is none';
revoke all on function receipt_place(uuid, uuid) from public;
grant execute on function receipt_place(uuid, uuid) to tandem_partner, tandem_company, tandem_worker;
