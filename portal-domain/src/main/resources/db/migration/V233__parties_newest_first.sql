-- A firm's parts are read newest first by (time, id), both descending. With few rows the planner took the index of all firms, whose order fitted better,
-- and read every row (PlansIT).
drop index deal_party_of_partner;
create index deal_party_of_partner on deal_party (partner_id, invited_at desc, id desc);
