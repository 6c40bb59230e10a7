-- How the company kept its promise, by programme, over all firms: totals only, so that it can be published to all of them.
create function programme_answer_times(p_since timestamptz)
  returns table (programme_id uuid, answers bigint, median_minutes int, ninetieth_minutes int, in_time bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select l.programme_id, count(*), round(percentile_cont(0.5) within group (order by l.answer_minutes))::int,
           round(percentile_cont(0.9) within group (order by l.answer_minutes))::int, count(*) filter (where not l.answered_late)
    from lead l where l.answer_minutes is not null and l.submitted_at >= p_since group by l.programme_id
  $$;
revoke all on function programme_answer_times(timestamptz) from public;
grant create on schema public to tandem_matcher;
alter function programme_answer_times(timestamptz) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function programme_answer_times(timestamptz) to tandem_partner, tandem_company, tandem_worker;

-- What is late already is old news.
update lead set overdue_at = due_at where due_at < now() and stage in ('SUBMITTED', 'IN_REVIEW', 'APPEALED');
