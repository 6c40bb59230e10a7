-- The conflict check compares tax ids and names. The unique index on tax ids is partial (other schemes may repeat), so a join on a column cannot
-- use it: with 1,000,000 customers the check read all of them (205 ms; 3 ms with this index, measured by bin/bench's data).
create index customer_tax_number on customer (tax_number, tax_scheme);

-- A firm's own duplicates, among its own leads only.
create index lead_same_tax on lead (partner_id, tax_number) where tax_number is not null;
create index lead_same_name on lead (partner_id, name_key);
