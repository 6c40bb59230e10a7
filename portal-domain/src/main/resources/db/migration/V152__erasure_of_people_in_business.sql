-- A person in business (INN of twelve digits) is a customer and a person: where they live, their telephone, their OGRNIP, and what registers said of
-- them are theirs. Erasing the contact of a lead takes these away if the customer is called as the contact is. The name and the number by which a
-- contract was made stay with the contract.
create function erase_traders(p_leads uuid[], p_names text[]) returns jsonb
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
    and exists (select from unnest(p_names) name, regexp_split_to_table(lower(name), '[^[:alpha:]]+') word
                where length(word) >= 3 and position(word in lower(c.name)) > 0);
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

alter function erase_subject(uuid[], text[], text[], text[], text) rename to erase_subject_itself;
create function erase_subject(p_persons uuid[], p_mails text[], p_keys text[], p_objects text[], p_pseudonym text) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  leads uuid[];
  names text[];
  traders jsonb;
  done jsonb;
begin
  select coalesce(array_agg(id), '{}'), coalesce(array_agg(distinct contact_name) filter (where contact_name <> ''), '{}')
    into leads, names from lead where lower(contact_email) = any (p_mails);
  traders := erase_traders(leads, names);
  done := erase_subject_itself(p_persons, p_mails, p_keys, p_objects, p_pseudonym);
  return done || (traders - 'subjects') || jsonb_build_object('subjects', (done -> 'subjects') || (traders -> 'subjects'));
end $$;
revoke all on function erase_traders(uuid[], text[]), erase_subject(uuid[], text[], text[], text[], text) from public;
grant create on schema public to tandem_matcher;
alter function erase_traders(uuid[], text[]) owner to tandem_matcher;
alter function erase_subject(uuid[], text[], text[], text[], text) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
-- called by the one above only, and so with its rights
revoke all on function erase_subject_itself(uuid[], text[], text[], text[], text) from tandem_company;
alter function erase_subject_itself(uuid[], text[], text[], text[], text) security invoker;
grant execute on function erase_subject(uuid[], text[], text[], text[], text) to tandem_company;

grant update (phone, street, postal_code, filed_by, version) on customer to tandem_matcher;
grant delete on customer_number to tandem_matcher;
grant update (customer_details) on lead to tandem_matcher;
grant select (customer_id, field), delete on customer_fact to tandem_matcher;
grant select (tax_scheme, tax_number), delete on register_answer to tandem_matcher;
