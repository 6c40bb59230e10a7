-- Deals of the demo's dealer, numbered, for pgbench to pick from; gone with the data of the measurement. It belongs to the owner of the
-- schema, whose migrations hand rights on tables on at the next start.
drop table if exists bench_sample;
create table bench_sample as
  select (row_number() over (order by d.id))::int as n, d.id, d.partner_id
  from deal d join partner p on p.id = d.partner_id where p.code = 'nord';
alter table bench_sample add primary key (n);
alter table bench_sample owner to tandem_owner;
grant select on bench_sample to tandem_partner, tandem_company;
analyze bench_sample;
