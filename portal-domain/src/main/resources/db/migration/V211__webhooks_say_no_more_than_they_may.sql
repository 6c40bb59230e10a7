-- Findings of a review of V210.

-- What of the object an event is about, for those that are told without the object's document.
alter table event add column part_id text check (length(part_id) <= 40);
comment on column event.part_id is 'public id, for example of the message that was written on a deal';

alter table webhook_endpoint
  add column full_data boolean not null default false,
  add column answered boolean not null default false,
  add column failures int not null default 0,
  add column resume_at timestamptz,
  add column lease uuid;
comment on column webhook_endpoint.full_data is 'an owner lets it have objects whole; otherwise it is told only which';
comment on column webhook_endpoint.answered is 'has answered a challenge once: events wait for it while it is asked again';
comment on column webhook_endpoint.failures is 'in a row; a hanging one counts for three';
comment on column webhook_endpoint.resume_at is 'not tried before, once it has failed three times in a row';
comment on column webhook_endpoint.lease is 'of the node that sends at present: nobody else may give the lane back';
-- Who made those that are there was not kept, so full_data waits for an owner.
update webhook_endpoint set answered = true where state = 'ACTIVE' or last_success_at is not null;
alter table webhook_endpoint drop constraint webhook_endpoint_ended_by_check;
alter table webhook_endpoint add constraint webhook_endpoint_ended_by_check check (ended_by in ('HAND', 'GONE', 'FAILING', 'PARTNERSHIP'));
create index webhook_endpoint_failing on webhook_endpoint (failing_since) where failing_since is not null;

alter table webhook_delivery add column series int not null default 0;
comment on column webhook_delivery.series is 'one more each time that somebody has it sent again';

-- Secrets that have ended are tidied away.
grant delete on webhook_secret to tandem_worker;

-- Redaction makes JSON longer (V131). Views above 150,000 characters are not kept (integrations.feed).
alter table partner_event drop constraint partner_event_data_check;
alter table partner_event drop constraint partner_event_previous_check;
alter table partner_event add constraint partner_event_data_check check (length(data) <= 400000);
alter table partner_event add constraint partner_event_previous_check check (length(previous) <= 400000);
update erasure_of_words set longest = 400000 where tab = 'partner_event';

-- Whoever may read messages or commissions has not thereby the right to deals: what they were told of them is taken back.
update partner_event set data = jsonb_build_object('object', 'deal', 'id', object_id)::text, previous = null where type in ('message.created', 'commission.accrued');
