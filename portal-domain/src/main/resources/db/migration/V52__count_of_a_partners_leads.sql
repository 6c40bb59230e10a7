-- Every page of a dealer counts what waits for them. Measured at 38,000 leads of one firm: 38 ms through the rows of the table, 15 ms from this index alone,
-- and nothing to speak of for the one stage that the navigation asks for.
create index lead_of_partner_counts on lead (partner_id, stage) include (owner_id);
