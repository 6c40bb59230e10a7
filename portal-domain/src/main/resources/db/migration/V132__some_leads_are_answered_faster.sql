-- A row of a policy may promise an answer sooner or later than its programme does: what was promised stands on the lead.
alter table lead add column answer_days int not null default 2 check (answer_days between 1 and 30);
comment on column lead.answer_days is 'working days within which the company answers, from handing in or asking';
update lead l set answer_days = (v.terms ->> 'answerDays')::int
from programme_version v
where v.programme_id = l.programme_id and v.number = l.programme_version and (v.terms ->> 'answerDays')::int <> 2 and l.stage <> 'DRAFT';
