-- A violated unique key tells that somebody else has the value. Whatever key a partner's role can run into therefore carries the firm
-- (api-and-security D.1); portal-it's KeysIT holds it for every later table.

-- A deal's lead: with the firm the key still lets a lead open one deal only, because a lead has one firm.
alter table deal drop constraint deal_lead_id_key;
create unique index deal_of_lead on deal (lead_id, partner_id);

-- A line hung on another firm's lead was refused by the foreign key if the lead had no such line, and by this key if it had one.
alter table lead_line drop constraint lead_line_pkey, add primary key (lead_id, partner_id, line_no);
