-- Erasure reaches the words and names of requests, as it does those of decisions.
grant select, update (author_name, reason) on lead_request to tandem_matcher;
insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('lead_request', 'reason', 100000, 'lead:lead_id', 'lead_id = any ($1) or partner_id = any ($1)');
insert into erasure_of_names (tab, col, of_person) values ('lead_request', 'author_name', 'author_id');
