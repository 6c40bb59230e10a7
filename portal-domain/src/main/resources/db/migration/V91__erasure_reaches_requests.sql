-- Erasure reaches the words and names of requests. What it does with decisions it does with requests: each place of a decision in its functions
-- gets one of a request beside it, whatever else these functions have come to know.
grant select, update (author_name, reason) on lead_request to tandem_matcher;
do $$
declare
  f record;
  known text;
  more text;
  n int := 0;
begin
  for f in select p.oid from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname in ('erase_words', 'erase_person', 'erase_subject')
  loop
    known := pg_get_functiondef(f.oid);
    more := regexp_replace(known, $r$\['lead_decision', 'comment'([^]]*)\]$r$, $r$\&, ['lead_request', 'reason'\1]$r$);
    more := regexp_replace(more, $r$\['lead_decision', 'author_name'([^]]*)\]$r$, $r$\&, ['lead_request', 'author_name'\1]$r$);
    if more <> known then
      execute more;
      n := n + 1;
    end if;
  end loop;
  if n <> 2 then
    raise exception 'Words and names of requests are to be erased by one function each, not %', n;
  end if;
end $$;
