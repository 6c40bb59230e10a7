-- A large installation, made by SQL alone in about a minute: bench.customers end customers, bench.firms partner firms, bench.deals deals with
-- lines, moves and messages, half of them opened by a lead; a tenth of the leads stand under protection. Runs as superuser.
-- Names are of the kind that real registries hold, Russian and European, so that indexes have something to do.

insert into partner (id, code, name, country, tier, status, created_at, updated_at)
select uuidv7(), 'bench-' || n, 'Bench dealer ' || n, (array['RU', 'DE', 'PL', 'KZ'])[1 + n % 4], (array['BRONZE', 'SILVER', 'GOLD'])[1 + n % 3],
       'ACTIVE', now(), now()
from generate_series(1, current_setting('bench.firms')::int) n;

insert into person (id, partner_id, username, name, locale, roles)
select uuidv7(), p.id, p.code || '-seller', 'Seller of ' || p.name, 'en', '{partner_seller}'
from partner p where p.code like 'bench-%';

-- A Russian tax id of ten digits: nine, and the check digit over them.
create function pg_temp.inn(n bigint) returns text language sql immutable return
  lpad(n::text, 9, '0') || ((2 * (n / 100000000 % 10) + 4 * (n / 10000000 % 10) + 10 * (n / 1000000 % 10) + 3 * (n / 100000 % 10)
    + 5 * (n / 10000 % 10) + 9 * (n / 1000 % 10) + 4 * (n / 100 % 10) + 6 * (n / 10 % 10) + 8 * (n % 10)) % 11 % 10);

-- An own word of three syllables and a trade: about as many customers share a word as in real registries.
insert into customer (id, tax_scheme, tax_number, name, name_key, country, created_at)
select uuidv7(), case when w.country = 'RU' then 'INN' else 'OTHER' end, case when w.country = 'RU' then pg_temp.inn(770000000 + n) else 'B' || lpad(n::text, 9, '0') end,
       w.form || w.own || ' ' || w.trade, lower(w.own_key || ' ' || w.trade), w.country, now() - n * interval '1 second'
from generate_series(1, current_setting('bench.customers')::int) n,
  lateral (select n % 6 < 3 as russian, n / 6 % 30 as a, n / 180 % 30 as b, n / 5400 % 30 as c, n / 162000 % 7 as t) k,
  lateral (select array['бал', 'вер', 'вик', 'гор', 'дан', 'жел', 'зар', 'кам', 'лог', 'мер', 'нор', 'ост', 'пром', 'рег', 'сев', 'тех', 'урал', 'фин', 'хим', 'цен', 'чер', 'шах', 'эко', 'юг', 'яр', 'дон', 'лес', 'мор', 'пол', 'сол'] as ru,
                  array['bal', 'ver', 'vik', 'gor', 'dan', 'zhel', 'zar', 'kam', 'log', 'mer', 'nor', 'ost', 'prom', 'reg', 'sev', 'teh', 'ural', 'fin', 'him', 'cen', 'cher', 'shah', 'eko', 'yug', 'yar', 'don', 'les', 'mor', 'pol', 'sol'] as en) s,
  lateral (select case when k.russian then 'ООО ' else '' end as form, case when k.russian then initcap(s.ru[1 + k.a] || s.ru[1 + k.b] || s.ru[1 + k.c]) else initcap(s.en[1 + k.a] || s.en[1 + k.b] || s.en[1 + k.c]) end as own,
                  s.en[1 + k.a] || s.en[1 + k.b] || s.en[1 + k.c] as own_key,
                  case when k.russian then (array['причал', 'завод', 'комбинат', 'терминал', 'склад', 'порт', 'дом'])[1 + k.t]
                       else (array['Handel', 'Systems', 'Logistik', 'Trading', 'Motors', 'Foods', 'Energy'])[1 + k.t] end as trade,
                  (array['RU', 'RU', 'RU', 'DE', 'DE', 'PL'])[1 + n % 6] as country) w;

create temporary table bench_deal on commit drop as
select n, uuidv7() as deal, uuidv7() as lead, p.id as partner, s.id as owner, s.name as owner_name, c.id as customer, c.name, c.name_key, c.country,
       c.tax_scheme, c.tax_number, n % 2 = 0 as by_lead,
       (array['PROSPECT', 'QUALIFIED', 'SOLUTION', 'PROPOSAL', 'NEGOTIATION', 'WON', 'WON', 'LOST'])[1 + n % 8] as stage,
       1000 + (n::bigint * 7919) % 250000 as amount, now() - (n % 400) * interval '1 day' as opened
from generate_series(1, current_setting('bench.deals')::int) n
  join lateral (select 1 + n % (select count(*) from partner) as at) k on true
  join (select id, row_number() over (order by code) as at from partner) p on p.at = k.at
  join lateral (select id, name from person where partner_id = p.id order by id limit 1) s on true
  join (select c.*, row_number() over (order by tax_number) as at from customer c where tax_number is not null and not exists (select from lead l where l.customer_id = c.id)) c on c.at = 1 + (n::bigint * 9) % (current_setting('bench.customers')::bigint - 17);

insert into lead (id, partner_id, owner_id, owner_name, stage, tax_scheme, tax_number, customer_name, name_key, country, amount, currency, expected_close, need,
                  customer_id, submitted_at, decided_at, protected_until, created_at, updated_at)
select lead, partner, owner, owner_name, case when n % 20 = 0 then 'APPROVED' else 'CONVERTED' end, tax_scheme, tax_number, name, name_key, country, amount, 'EUR',
       current_date + 60, 'Needs a system for ' || name, customer, opened, opened,
       case when n % 20 = 0 then current_date + 80 else (opened + interval '90 days')::date end, opened, opened
from bench_deal where by_lead;

insert into lead_line (lead_id, partner_id, line_no, product_id, quantity)
select b.lead, b.partner, l, p.id, 1 + b.n % 5
from bench_deal b cross join generate_series(1, 2) l
  join (select id, row_number() over (order by code) - 1 as at, count(*) over () as all_of_them from product) p on p.at = (b.n * l) % p.all_of_them
where b.by_lead;

insert into deal (id, partner_id, lead_id, customer_id, customer_name, country, owner_id, owner_name, stage, amount, currency, expected_close, need, lost_reason,
                  opened_at, stage_since, closed_at, created_at, updated_at)
select deal, partner, case when by_lead then lead end, customer, name, country, owner, owner_name, stage, amount, 'EUR', current_date + 60, 'Needs a system for ' || name,
       case when stage = 'LOST' then 'PRICE' end, opened, opened, case when stage in ('WON', 'LOST') then opened + interval '20 days' end, opened, opened + n * interval '1 second'
from bench_deal;

insert into deal_line (deal_id, partner_id, line_no, product_id, quantity, amount, currency)
select b.deal, b.partner, l, p.id, 1 + b.n % 5, b.amount / 2, 'EUR'
from bench_deal b cross join generate_series(1, 2) l
  join (select id, row_number() over (order by code) - 1 as at, count(*) over () as all_of_them from product) p on p.at = (b.n * l) % p.all_of_them;

insert into stage_move (id, deal_id, partner_id, from_stage, to_stage, author_id, author_name, moved_at)
select uuidv7(), deal, partner, case when l > 1 then 'PROSPECT' end, case when l > 1 then stage else 'PROSPECT' end, owner, owner_name, opened + l * interval '1 day'
from bench_deal cross join generate_series(1, 2) l where l = 1 or stage <> 'PROSPECT';

insert into message (id, deal_id, partner_id, visibility, author_id, author_name, author_side, body, written_at)
select uuidv7(), deal, partner, 'SHARED', owner, owner_name, 'PARTNER', 'We met the customer and agreed on the next step.', opened + interval '2 days'
from bench_deal;
