-- How many people have said yes to giving a lead of the company's away: whoever wrote it down and whoever offers it, if they decide on leads.
alter table company_lead add column said_yes int not null default 0 check (said_yes between 0 and 2);
comment on column company_lead.said_yes is 'of the last offer by hand; the job asks no firm for which the programme wants more';
