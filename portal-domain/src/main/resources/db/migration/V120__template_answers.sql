-- Answers that reviewers write again and again, in both languages: the dealer reads the one in theirs. The company's alone.
create table answer_template (
  id uuid primary key,
  kind text not null check (kind in ('REJECT', 'REQUEST_INFO')),
  reason_code text check (length(reason_code) <= 40),
  title text not null check (length(title) between 1 and 100),
  text_en text not null check (length(text_en) between 1 and 2000),
  text_ru text not null check (length(text_ru) between 1 and 2000),
  active boolean not null default true,
  author_id uuid,
  author_name text check (length(author_name) <= 255),
  changed_at timestamptz not null,
  version bigint not null default 0,
  check (kind = 'REJECT' or reason_code is null)
);
comment on column answer_template.author_id is 'whoever wrote it last; empty for those that came with the portal';

grant select, insert, update on answer_template to tandem_company;
grant select on answer_template to tandem_worker;
alter table answer_template enable row level security;
alter table answer_template force row level security;
create policy sees_all on answer_template to tandem_company, tandem_worker using (true) with check (true);
-- those who look after some firms only write the same letters
create policy companys on answer_template to tandem_scoped using ((select current_person()) is not null) with check ((select current_person()) is not null);
create policy owner_migrates on answer_template to tandem_owner using (true) with check (true);
grant select, update (author_name, version) on answer_template to tandem_matcher;
insert into erasure_of_names (tab, col, of_person, versioned) values ('answer_template', 'author_name', 'author_id', true);

insert into answer_template (id, kind, reason_code, title, text_en, text_ru, changed_at) values
  ('01900000-0000-7000-8000-000000000001', 'REJECT', 'ALREADY_PROTECTED', 'Protected already / Уже защищён', 'This customer is protected for these products at the moment. When the protection ends you are welcome to register again.', 'Этот клиент сейчас защищён по этим продуктам. Когда защита закончится, зарегистрируйте его снова.', now()),
  ('01900000-0000-7000-8000-000000000002', 'REJECT', 'EXISTING_CUSTOMER', 'Our customer / Наш клиент', 'This firm is our customer for these products already. If you offer them something new, register it with those products.', 'Эта компания уже наш клиент по этим продуктам. Если вы предлагаете ей новое, зарегистрируйте лид с этими продуктами.', now()),
  ('01900000-0000-7000-8000-000000000003', 'REJECT', 'COMPANY_DEAL', 'We work on it / Работаем сами', 'We are working on this need ourselves. Your manager will gladly talk about other ways to take part.', 'Над этой потребностью мы работаем сами. Ваш менеджер охотно обсудит, как вам участвовать иначе.', now()),
  ('01900000-0000-7000-8000-000000000004', 'REJECT', 'NOT_QUALIFIED', 'Need unclear / Потребность неясна', 'From the description we cannot see a concrete need with a budget and a date. Talk to the customer once more and register again with what you learn.', 'Из описания не видно конкретной потребности со сроком и бюджетом. Поговорите с клиентом ещё раз и зарегистрируйте снова с тем, что узнаете.', now()),
  ('01900000-0000-7000-8000-000000000005', 'REJECT', 'OUTSIDE_TERRITORY', 'Outside territory / Не ваша территория', 'The customer buys in a territory that your agreement does not cover.', 'Клиент покупает на территории, которая не входит в ваш договор.', now()),
  ('01900000-0000-7000-8000-000000000006', 'REJECT', 'PRODUCT_NOT_ELIGIBLE', 'Product not included / Продукт не входит', 'The product is not part of your programme. The page of your tier says what it takes.', 'Продукт не входит в вашу программу. Что для этого нужно, сказано на странице вашего уровня.', now()),
  ('01900000-0000-7000-8000-000000000007', 'REQUEST_INFO', null, 'Who decides and when / Кто решает и когда', 'Who decides at the customer, and by when? One or two sentences are enough.', 'Кто и к какому сроку принимает решение у клиента? Достаточно одного-двух предложений.', now()),
  ('01900000-0000-7000-8000-000000000008', 'REQUEST_INFO', null, 'Tax id / Налоговый номер', 'Please give the tax id of the firm that will sign, so that we do not mix it up with another.', 'Пожалуйста, укажите налоговый номер компании, которая подпишет договор, чтобы мы не спутали её с другой.', now()),
  ('01900000-0000-7000-8000-000000000009', 'REQUEST_INFO', null, 'Quantities / Количество', 'Please check products and quantities: they do not fit the amount.', 'Пожалуйста, проверьте продукты и количество: они не сходятся с суммой.', now());
