-- Erasure reaches the contacts, words and names of the company's leads and of offers, as it does those of registrations.
grant select, update (contact_name, contact_email, contact_phone, need, answers, author_name, version) on company_lead to tandem_matcher;
grant select, update (need, comment, ended_name, version) on lead_offer to tandem_matcher;
insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('company_lead', 'need', 100000, null, 'id = any ($1)'),
  ('company_lead', 'answers', 20000, null, 'id = any ($1)'),
  ('lead_offer', 'need', 100000, null, 'id = any ($1) or partner_id = any ($1)'),
  ('lead_offer', 'comment', 10000, 'offer:id', 'id = any ($1) or partner_id = any ($1)');
insert into erasure_of_names (tab, col, of_person, versioned) values
  ('company_lead', 'author_name', 'author_id', true), ('lead_offer', 'ended_name', 'ended_by', true);

do $$
declare
  subject text := pg_get_functiondef('erase_subject(uuid[], text[], text[], text[], text)'::regprocedure);
begin
  subject := replace(subject, 'linked := firms || leads ||',
    'linked := firms || leads || array(select unnest(array[c.id, o.id]) from company_lead c left join lead_offer o on o.company_lead_id = c.id where lower(c.contact_email) = any (p_mails)) ||');
  subject := replace(subject, 'union all select contact_name, contact_phone from partner_application where',
    'union all select contact_name, contact_phone from company_lead where lower(contact_email) = any (p_mails)
      union all select contact_name, contact_phone from partner_application where');
  subject := replace(subject, '  update consent_record set contact_key = null',
    '  update company_lead set contact_name = p_pseudonym, contact_email = null, contact_phone = null, version = version + 1 where lower(contact_email) = any (p_mails);
  get diagnostics n = row_count;
  done := done || jsonb_build_object(''company_lead.contact'', n);
  update consent_record set contact_key = null');
  if (length(subject) - length(replace(subject, 'company_lead', ''))) / length('company_lead') <> 5 then
    raise exception 'The function of erasure is not that of V78';
  end if;
  execute subject;
end $$;
