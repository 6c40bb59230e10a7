-- Measured with 100,000 deals (docs/performance.md). Lists go newest first by (updated_at, id), both descending: with the id ascending
-- in the index, rows of one moment (an import writes thousands) were sorted for every page.
drop index deal_of_partner, deal_of_partner_stage, deal_recent, deal_stage, lead_of_partner, lead_recent;
create index deal_of_partner on deal (partner_id, updated_at desc, id desc);
create index deal_of_partner_stage on deal (partner_id, stage, updated_at desc, id desc);
create index deal_recent on deal (updated_at desc, id desc);
create index deal_stage on deal (stage, updated_at desc, id desc);
create index lead_of_partner on lead (partner_id, updated_at desc, id desc);
create index lead_recent on lead (updated_at desc, id desc);

-- The company's board shows of each stage what stands longest: 43 ms a column without it, below 1 ms with it.
create index deal_board on deal (stage, stage_since, id);

-- Counts and sums over all deals and leads, read from the index alone.
create index deal_totals on deal (stage, currency) include (amount);
create index lead_counts on lead (stage);

-- Search anywhere in a name, for the company; a partner's own rows are few, and row security keeps such operators from its index anyway.
create index deal_search on deal using gin (customer_name gin_trgm_ops, external_id gin_trgm_ops);
create index lead_search on lead using gin (customer_name gin_trgm_ops, tax_number gin_trgm_ops, external_id gin_trgm_ops);
