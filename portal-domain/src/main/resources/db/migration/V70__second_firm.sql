-- Somebody may work for two firms with one account. Each membership is a person of its own here: rows, rights, standing and audit trail of
-- one firm know nothing of the other, and no key tells that there is another.
alter table person add column account uuid;
comment on column person.account is 'the identity provider''s id of somebody who came to this firm after another; null: the row''s own id is that';

alter table person drop constraint person_username_key;
alter table person add constraint person_username_of_firm unique nulls not distinct (partner_id, username);
