-- Whoever wrote at a draft of a plan does not publish it, not only who saved it last.
alter table plan_draft add column writer_ids uuid[] not null default '{}';
comment on column plan_draft.writer_ids is 'everybody who saved it, each once';
update plan_draft set writer_ids = array[author_id];
