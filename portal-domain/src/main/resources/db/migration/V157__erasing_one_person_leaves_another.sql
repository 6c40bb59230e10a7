-- V152 took any part of a word for the person: "Анна" was found in "ИП Белова Жанна". A customer is now taken for the contact only if two whole words
-- of one contact's name, family name and first name in whatever order, stand in the customer's name; a father's name, which many share, counts for
-- none. Whoever wrote less, or in another script, is left to a person who looks.
grant create on schema public to tandem_matcher;
create or replace function erase_traders(p_leads uuid[], p_names text[]) returns jsonb
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  traders uuid[];
  numbers text[];
  done jsonb := '{}';
  n bigint;
begin
  select coalesce(array_agg(distinct c.id), '{}'), coalesce(array_agg(distinct c.tax_number), '{}') into traders, numbers
  from lead l join customer c on c.id = l.customer_id
  where l.id = any (p_leads) and c.tax_scheme = 'INN' and length(c.tax_number) = 12
    and exists (select from unnest(p_names) name
                where 2 <= (select count(distinct w.word) from regexp_split_to_table(translate(lower(name), 'ё', 'е'), '[^[:alpha:]]+') w (word)
                            where length(w.word) >= 2
                              and w.word = any (regexp_split_to_array(translate(lower(c.name), 'ё', 'е'), '[^[:alpha:]]+'))
                              and w.word !~ '(ич|вна|чна)$' and w.word not in ('ип', 'индивидуальный', 'предприниматель')));
  -- compared anew by what is left: whoever files customers does it
  update customer set phone = null, street = null, postal_code = null, filed_by = null, version = version + 1 where id = any (traders);
  get diagnostics n = row_count;
  done := done || jsonb_build_object('customer.phone', n);
  delete from customer_number where customer_id = any (traders) and register = 'OGRNIP';
  get diagnostics n = row_count;
  done := done || jsonb_build_object('customer_number.number', n);
  update lead set customer_details = nullif((customer_details::jsonb - array['ogrn', 'phone', 'street', 'postal_code'])::text, '{}'), version = version + 1
  where customer_details is not null and (customer_id = any (traders) or id = any (p_leads) and tax_scheme = 'INN' and tax_number = any (numbers));
  get diagnostics n = row_count;
  done := done || jsonb_build_object('lead.customer_details', n);
  delete from customer_fact where customer_id = any (traders) and field in ('NAME', 'ADDRESS', 'REGISTRY_NUMBER');
  get diagnostics n = row_count;
  done := done || jsonb_build_object('customer_fact.value', n);
  delete from register_answer where tax_scheme = 'INN' and tax_number = any (numbers);
  get diagnostics n = row_count;
  return done || jsonb_build_object('register_answer.company_name', n,
    'subjects', coalesce((select jsonb_agg('cus:' || t) from unnest(traders) t), '[]'));
end $$;
revoke create on schema public from tandem_matcher;
