-- A customer has more than one number (INN and OGRN, VAT and DUNS …), a telephone and an address; each helps to know it again.
alter table customer
  add column phone text check (length(phone) <= 40),
  add column postal_code text check (length(postal_code) <= 20),
  add column city text check (length(city) <= 100),
  add column street text check (length(street) <= 200),
  add column version bigint not null default 0;

create table customer_number (
  customer_id uuid not null references customer on delete cascade,
  register text not null check (register in ('INN', 'VAT', 'EIN', 'OTHER', 'KPP', 'OGRN', 'OGRNIP', 'DUNS', 'BIN', 'UNP', 'EDRPOU')),
  number text not null check (length(number) between 3 and 40),
  primary key (customer_id, register, number)
);
comment on table customer_number is 'numbers beside the main one, which stands on the customer';
create index customer_number_of_register on customer_number (number, register);
grant select on customer_number to tandem_company, tandem_matcher;
grant select, insert, delete on customer_number to tandem_worker;
alter table customer_number enable row level security;
alter table customer_number force row level security;
create policy sees_all on customer_number to tandem_company, tandem_worker using (true) with check (true);
create policy sees_of_customers on customer_number for select to tandem_scoped using (exists (select from customer c where c.id = customer_number.customer_id));
create policy owner_migrates on customer_number to tandem_owner using (true) with check (true);

-- what a dealer says of the customer beside name and tax number, as JSON: at most six members, each with its limit
alter table lead add column customer_details text check (length(customer_details) <= 2000);
