-- The public form of an id, as the API and the history write it: the kind and Crockford's base 32 of its 128 bits.
create function public_id(p_kind text, p_id uuid) returns text language sql immutable strict set search_path = pg_catalog, public, pg_temp as $$
  select p_kind || '_' || string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', cast(substring(b.bits from 1 + 5 * i for 5) as bit(5))::int + 1, 1), '' order by i)
  from (select B'00' || cast('x' || replace(p_id::text, '-', '') as bit(128)) as bits) b, generate_series(0, 25) i
$$;

-- Seconds while a lead waited for the partner's answer to a question: from each question to the next time it was handed in, or until now.
-- With the rights of whoever asks, over the history that they may read.
create function lead_pauses(p_lead uuid) returns numeric language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(sum(extract(epoch from w.until - w.since)), 0)
  from (select h.at as since,
               coalesce((select min(a.at) from history_entry a where a.object_id = h.object_id and a.event in ('lead.submitted', 'lead.withdrawn', 'lead.rejected') and a.at > h.at), now()) as until
        from history_entry h
        where h.object_id = public_id('lead', p_lead) and h.event = 'lead.info_requested') w
$$;
grant execute on function public_id(text, uuid), lead_pauses(uuid) to tandem_partner, tandem_company, tandem_worker;
