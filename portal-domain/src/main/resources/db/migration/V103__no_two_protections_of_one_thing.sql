-- Two leads never protect one customer and product on one day, whatever the code above does: the database refuses the second.
create table lead_protection (
  partner_id uuid not null,
  lead_id uuid not null,
  customer_id uuid not null references customer,
  product_id uuid not null references product,
  during daterange not null check (not isempty(during)),
  primary key (partner_id, lead_id, product_id),
  foreign key (partner_id, lead_id) references lead (partner_id, id) on delete cascade,
  constraint lead_protection_overlap exclude using gist (customer_id with =, product_id with =, during with &&)
);
comment on table lead_protection is 'what stands under protection; kept by triggers on lead and lead_line';

grant select on lead_protection to tandem_company, tandem_worker;
grant select, insert, delete on lead_protection to tandem_matcher;
alter table lead_protection enable row level security;
alter table lead_protection force row level security;
create policy sees_all on lead_protection to tandem_company, tandem_worker using (true) with check (true);
create policy owner_migrates on lead_protection to tandem_owner using (true) with check (true);

create function protect_lead(p_lead uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from lead_protection where lead_id = p_lead;
  insert into lead_protection (partner_id, lead_id, customer_id, product_id, during)
  select distinct l.partner_id, l.id, l.customer_id, n.product_id, daterange(coalesce(l.decided_at::date, current_date), l.protected_until, '[]')
  from lead l join lead_line n on n.lead_id = l.id
  where l.id = p_lead and l.stage = 'APPROVED' and l.customer_id is not null and l.protected_until >= coalesce(l.decided_at::date, current_date);
end $$;
create function protect_this_lead() returns trigger language plpgsql as $$
begin
  perform protect_lead(new.id);
  return null;
end $$;
create function protect_lead_of_line() returns trigger language plpgsql as $$
begin
  perform protect_lead(new.lead_id);
  return null;
end $$;
revoke all on function protect_lead(uuid), protect_this_lead(), protect_lead_of_line() from public;
grant create on schema public to tandem_matcher;
alter function protect_lead(uuid) owner to tandem_matcher;
revoke create on schema public from tandem_matcher;
grant execute on function protect_lead(uuid) to tandem_partner, tandem_company, tandem_worker, tandem_owner;
create index lead_protection_of_lead on lead_protection (lead_id);

-- what was approved twice before there was this rule stays approved; the earlier one holds the place
insert into lead_protection (partner_id, lead_id, customer_id, product_id, during)
select distinct on (l.submitted_at, l.id, n.product_id) l.partner_id, l.id, l.customer_id, n.product_id, daterange(coalesce(l.decided_at::date, current_date), l.protected_until, '[]')
from lead l join lead_line n on n.lead_id = l.id
where l.stage = 'APPROVED' and l.customer_id is not null and l.protected_until >= coalesce(l.decided_at::date, current_date)
order by l.submitted_at, l.id, n.product_id
on conflict do nothing;

create trigger protection_of_new after insert on lead for each row when (new.stage = 'APPROVED') execute function protect_this_lead();
create trigger protection after update of stage, protected_until, decided_at, customer_id on lead for each row
  when ((new.stage = 'APPROVED' or old.stage = 'APPROVED')
    and (new.stage, new.protected_until, new.decided_at, new.customer_id) is distinct from (old.stage, old.protected_until, old.decided_at, old.customer_id))
  execute function protect_this_lead();
-- the lines of a lead are its own from the draft on; whoever loads approved leads brings their lines after them
create trigger protection_of_line after insert on lead_line for each row execute function protect_lead_of_line();
