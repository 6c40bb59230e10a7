-- Who wrote down the contact of a lead of the company's and answers for its consent: not always who entered the lead, nor at the portal.
alter table company_lead
  add column consent_by uuid,
  add column consent_client text check (length(consent_client) <= 200),
  add column consent_locale text check (consent_locale in ('en', 'ru'));
comment on column company_lead.consent_by is 'empty in rows from before it was kept: their author';
