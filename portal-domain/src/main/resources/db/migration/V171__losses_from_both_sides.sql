-- Why a deal was lost, in the words of both sides. The ten reasons are the closed list of the contract; under each stand details that the
-- company keeps itself. A generic one says nothing that anybody could mend.
create table loss_reason (
  code text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  reason text not null check (length(reason) <= 40),
  name_en text not null check (length(name_en) between 1 and 120),
  name_ru text not null check (length(name_ru) between 1 and 120),
  generic boolean not null default false,
  active boolean not null default true
);
grant select on loss_reason to tandem_partner, tandem_company, tandem_worker;
grant insert, update on loss_reason to tandem_company;
insert into loss_reason (code, reason, name_en, name_ru, generic) values
  ('list-price', 'PRICE', 'The list price was too high', 'Цена по прайсу слишком высока', false),
  ('discount-refused', 'PRICE', 'The discount asked for was refused', 'Отказ в запрошенной скидке', false),
  ('payment-terms', 'PRICE', 'Terms of payment', 'Условия оплаты', false),
  ('cheaper-rival', 'COMPETITOR', 'A cheaper offer of another', 'Более дешёвое предложение другого', false),
  ('better-rival', 'COMPETITOR', 'A better product of another', 'Лучший продукт другого', false),
  ('missing-feature', 'PRODUCT_QUALITY', 'Something was missing in the product', 'В продукте чего-то не хватало', false),
  ('poor-pilot', 'PRODUCT_QUALITY', 'The pilot did not convince', 'Пилот не убедил', false),
  ('offer-late', 'OFFER_TIMING', 'The offer came too late', 'Предложение опоздало', false),
  ('offer-unfit', 'OFFER_TIMING', 'The offer did not fit the need', 'Предложение не подошло', false),
  ('delivery-late', 'OFFER_TIMING', 'Delivery would take too long', 'Срок поставки слишком велик', false),
  ('not-reached', 'COMPETENCE', 'Nobody who decides was reached', 'Не вышли на того, кто решает', false),
  ('no-expert', 'COMPETENCE', 'An expert was missing', 'Не хватило эксперта', false),
  ('present-supplier', 'LOYALTY', 'They stay with the present supplier', 'Остались у прежнего поставщика', false),
  ('bad-memory', 'LOYALTY', 'Bad memories of us', 'Плохой опыт с нами', false),
  ('budget-cut', 'NO_BUDGET', 'The budget was cut', 'Бюджет урезан', false),
  ('budget-moved', 'NO_BUDGET', 'Put off to another year', 'Перенесено на другой год', false),
  ('silent', 'NO_DECISION', 'The customer no longer answers', 'Клиент перестал отвечать', true),
  ('put-off', 'NO_DECISION', 'Put off without a date', 'Отложено без срока', true),
  ('not-supported', 'TECHNICAL_LIMITS', 'What they have is not supported', 'Их среда не поддерживается', false),
  ('unknown', 'OTHER', 'Not known', 'Неизвестно', true);

-- Each side's word on one closing of a deal: a deal that is opened again and lost again has new ones.
create table loss_word (
  id uuid primary key,
  deal_id uuid not null references deal,
  partner_id uuid,
  closed_at timestamptz not null,
  side text not null check (side in ('PARTNER', 'COMPANY')),
  reason text not null check (length(reason) <= 40),
  detail text references loss_reason,
  comment text check (length(comment) <= 2000),
  author_id uuid not null,
  author_name text not null check (length(author_name) <= 255),
  at timestamptz not null,
  unique nulls not distinct (deal_id, closed_at, side, partner_id),
  foreign key (partner_id, deal_id) references deal (partner_id, id)
);
create index loss_word_recent on loss_word (at desc, id desc);
grant select, insert on loss_word to tandem_partner, tandem_company, tandem_worker;
grant select, update (author_name, comment) on loss_word to tandem_matcher;
create trigger append_only before update or delete or truncate on loss_word for each statement execute function refuse_change_but_erasure();
insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('loss_word', 'comment', 2000, null, 'deal_id = any ($1) or partner_id = any ($1)');
insert into erasure_of_names (tab, col, of_person) values ('loss_word', 'author_name', 'author_id');

-- Who is to mend what a reason says (features SB18); a reason that is not here is nobody's task.
create table loss_routing (
  reason text primary key check (length(reason) <= 40),
  role text not null check (role in ('channel_manager', 'sales_manager', 'approver', 'finance', 'finance_approver')),
  title_en text not null check (length(title_en) between 1 and 120),
  title_ru text not null check (length(title_ru) between 1 and 120),
  due_days int not null check (due_days between 1 and 60)
);
grant select on loss_routing to tandem_company, tandem_worker;
insert into loss_routing values
  ('PRICE', 'finance', 'Look at the price', 'Проверить цену', 5),
  ('COMPETITOR', 'sales_manager', 'Look at what the rival offers', 'Изучить предложение конкурента', 5),
  ('PRODUCT_QUALITY', 'sales_manager', 'Tell the makers what was missing', 'Передать создателям, чего не хватило', 5),
  ('OFFER_TIMING', 'channel_manager', 'Find out what held up the offer', 'Выяснить, что задержало предложение', 3),
  ('COMPETENCE', 'channel_manager', 'Plan a training or an expert', 'Запланировать обучение или эксперта', 10),
  ('LOYALTY', 'sales_manager', 'Plan the next approach', 'Спланировать следующий заход', 20);

-- From which amount a deal is one of those that are not given up lightly, and how many contacts show that somebody tried (features BW16).
create table loss_target (
  currency char(3) primary key,
  amount numeric(19, 4) not null check (amount > 0),
  fewest_contacts int not null default 3 check (fewest_contacts between 1 and 100)
);
grant select on loss_target to tandem_partner, tandem_company, tandem_worker;
insert into loss_target (currency, amount) values ('EUR', 10000), ('USD', 10000), ('RUB', 1000000);

create table loss_review (
  id uuid primary key,
  deal_id uuid not null references deal,
  partner_id uuid,
  closed_at timestamptz not null,
  contacts int not null check (contacts >= 0),
  verdict text check (verdict in ('ACCEPTED', 'REOPENED')),
  note text check (length(note) <= 2000),
  decider_id uuid,
  decider_name text check (length(decider_name) <= 255),
  decided_at timestamptz,
  unique nulls not distinct (deal_id, closed_at, partner_id),
  check ((verdict is null) = (decided_at is null)),
  foreign key (partner_id, deal_id) references deal (partner_id, id)
);
create index loss_review_open on loss_review (closed_at, id) where verdict is null;
comment on table loss_review is 'the company''s: whether a loss that looks given up was looked into; no partner reads it';
grant insert on loss_review to tandem_partner;
grant select, insert, update on loss_review to tandem_company, tandem_worker;
grant select, update (note, decider_name) on loss_review to tandem_matcher;
insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('loss_review', 'note', 2000, null, 'deal_id = any ($1) or partner_id = any ($1)');
insert into erasure_of_names (tab, col, of_person) values ('loss_review', 'decider_name', 'decider_id');

do $$
declare
  t text;
begin
  foreach t in array array['loss_word', 'loss_review'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy sees_all on %I to tandem_company, tandem_worker using (true) with check (true)', t);
    execute format('create policy owner_migrates on %I to tandem_owner using (true) with check (true)', t);
  end loop;
end $$;
create policy sees_own on loss_word to tandem_partner using (partner_id = (select current_partner()))
  with check (partner_id = (select current_partner()) and side = 'PARTNER');
-- a partner's loss is put before the company; the partner cannot read that it was
create policy puts_own on loss_review for insert to tandem_partner with check (partner_id = (select current_partner()) and verdict is null);
