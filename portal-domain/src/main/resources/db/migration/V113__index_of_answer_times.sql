-- How fast the company answered is asked over all programmes for a stretch of time: by every reader of the rules.
drop index lead_answered;
create index lead_answered on lead (submitted_at) include (programme_id, answer_minutes, answered_late) where answer_minutes is not null;
