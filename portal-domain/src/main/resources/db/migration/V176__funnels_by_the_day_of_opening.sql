-- A funnel looks at the deals of some days.
create index deal_opened on deal (opened_at);
