-- What a channel manager recommends to whoever decides on a lead of their portfolio (api-and-security A.6). The company's alone: partners have no right on it.
create table lead_recommendation (
  id uuid primary key,
  lead_id uuid not null,
  partner_id uuid not null,
  verdict text not null check (verdict in ('APPROVE', 'REJECT')),
  comment text not null check (length(comment) <= 2000),
  author_id uuid not null,
  author_name text not null,
  at timestamptz not null,
  foreign key (partner_id, lead_id) references lead (partner_id, id)
);
create index lead_recommendation_of_lead on lead_recommendation (lead_id, at desc);
create trigger append_only before update or delete or truncate on lead_recommendation for each statement execute function refuse_change_but_erasure();

grant select, insert on lead_recommendation to tandem_company, tandem_worker;
alter table lead_recommendation enable row level security;
alter table lead_recommendation force row level security;
create policy sees_all on lead_recommendation to tandem_company, tandem_worker using (true) with check (true);
create policy owner_migrates on lead_recommendation to tandem_owner using (true) with check (true);

grant select, update (author_name, comment) on lead_recommendation to tandem_matcher;
insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('lead_recommendation', 'comment', 2000, null, 'lead_id = any ($1) or partner_id = any ($1)');
insert into erasure_of_names (tab, col, of_person) values ('lead_recommendation', 'author_name', 'author_id');
