-- One file of a firm at work, whoever asks at the same moment; and what a row's lead was like when it was made, so that undoing leaves alone
-- what somebody has worked on since.
alter table lead_import_row add column lead_version bigint;
comment on column lead_import_row.lead_version is 'of the lead when the row was taken';
alter table lead_import add column waiting_since timestamptz;
comment on column lead_import.waiting_since is 'since when whoever began may not go on';
