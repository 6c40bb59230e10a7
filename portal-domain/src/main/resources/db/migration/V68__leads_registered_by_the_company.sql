-- A channel manager may register a lead for a firm that they look after; whoever did decides nothing on it (api-and-security A.6).
alter table lead add column registered_by uuid;
comment on column lead.registered_by is 'the person of the company who registered it for the firm; empty when the firm did';
