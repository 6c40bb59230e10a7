-- Who comes to stand on a customer, and who files that customer anew or forgets it at the same moment, come one after the other: the first hold it together,
-- the others alone. Each asks what is so only then.
create function hold_keys_of(p_customer uuid, p_alone boolean) returns void language plpgsql as $$
begin
  if p_alone then
    perform pg_advisory_xact_lock(161, hashtext(p_customer::text));
  else
    perform pg_advisory_xact_lock_shared(161, hashtext(p_customer::text));
  end if;
end $$;

create or replace function customer_gets_busy() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform hold_keys_of(new.customer_id, false);
  insert into busy_customer_key (key, customer_id) select k.key, c.id from customer c cross join unnest(c.filed_keys) k (key) where c.id = new.customer_id order by 1
    on conflict do nothing;
  return null;
end $$;
grant select, insert on busy_customer_key to tandem_matcher;
grant create on schema public to tandem_matcher;
alter function customer_gets_busy() owner to tandem_matcher;
revoke create on schema public from tandem_matcher;

create or replace function file_customer(p_customer uuid, p_keys bigint[], p_rules int, p_site text) returns void language plpgsql as $$
begin
  perform hold_keys_of(p_customer, true);
  delete from customer_key k using customer c
  where c.id = p_customer and k.customer_id = p_customer and k.key = any (c.filed_keys) and k.key <> all (p_keys);
  delete from busy_customer_key b where b.customer_id = p_customer and b.key <> all (p_keys);
  delete from customer_likeness l using (
      select customer_id as one, other_id as other from customer_likeness where customer_id = p_customer
      union all select other_id, customer_id from customer_likeness where customer_id = p_customer) x
  where l.customer_id = x.one and l.other_id = x.other;
  insert into customer_key (key, customer_id) select unnest(p_keys), p_customer on conflict do nothing;
  if customer_is_busy(p_customer) then
    insert into busy_customer_key (key, customer_id) select unnest(p_keys), p_customer on conflict do nothing;
  end if;
  update customer set filed_keys = p_keys, filed_by = p_rules, site = p_site where id = p_customer;
end $$;

-- Waits for nobody: a customer that somebody holds is looked at next time.
create or replace function forget_idle_customers(p_after uuid, p_most int) returns uuid language plpgsql as $$
declare
  one uuid;
  last uuid;
begin
  for one in
    select distinct b.customer_id from busy_customer_key b where b.customer_id > p_after order by 1 limit p_most
  loop
    last := one;
    -- one after the other: each question is to see what was committed before it
    if not customer_is_busy(one) then
      if pg_try_advisory_xact_lock(161, hashtext(one::text)) then
        if not customer_is_busy(one) then
          delete from busy_customer_key where customer_id = one;
        end if;
      end if;
    end if;
  end loop;
  return last;
end $$;
revoke all on function hold_keys_of(uuid, boolean), customer_gets_busy() from public;
grant execute on function hold_keys_of(uuid, boolean) to tandem_worker, tandem_matcher;
