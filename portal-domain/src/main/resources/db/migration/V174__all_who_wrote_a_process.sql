-- Whoever had a hand in a draft of a process does not publish it, though another saved it last.
alter table sales_process_version add column writers uuid[] not null default '{}';
update sales_process_version set writers = array[author_id] where state = 'DRAFT' and author_id is not null;
alter table sales_process_version add check (publisher_id is null or publisher_id <> all (writers));
