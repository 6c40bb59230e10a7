-- Sales processes as versioned data: which stages a deal goes through, how likely and how fast, what is asked before each, who may move it.
-- A published version never changes; a deal stays on the version it was opened under.
create table sales_process (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name_en text not null check (length(name_en) between 1 and 120),
  name_ru text not null check (length(name_ru) between 1 and 120),
  standard boolean not null default false,
  created_at timestamptz not null
);
create unique index sales_process_standard on sales_process (standard) where standard;

create table sales_process_version (
  process_id uuid not null references sales_process,
  number int not null check (number between 1 and 1000),
  state text not null check (state in ('DRAFT', 'PUBLISHED')),
  terms jsonb not null check (jsonb_typeof(terms) = 'object' and length(terms::text) <= 100000),
  author_id uuid,
  publisher_id uuid,
  changed_at timestamptz not null,
  published_at timestamptz,
  revision bigint not null default 0,
  primary key (process_id, number),
  check ((state = 'DRAFT') = (published_at is null)),
  check (publisher_id is distinct from author_id or author_id is null)
);
create unique index sales_process_one_draft on sales_process_version (process_id) where state = 'DRAFT';

create function keep_published_process() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.state <> 'DRAFT' then
    raise exception 'a published version of a sales process is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_published before update on sales_process_version for each row execute function keep_published_process();

grant select on sales_process, sales_process_version to tandem_partner, tandem_company, tandem_worker;
grant insert on sales_process to tandem_company;
grant insert, update on sales_process_version to tandem_company;

-- The pipeline that was there before there were processes: five open stages, any of them from any other.
insert into sales_process (id, code, name_en, name_ru, standard, created_at) values
  ('019ab000-0000-7000-8000-000000000170', 'standard', 'Standard sale', 'Обычная продажа', true, now()),
  ('019ab000-0000-7000-8000-000000000171', 'shelf', 'Shelf goods', 'Готовый товар', false, now()),
  ('019ab000-0000-7000-8000-000000000172', 'project', 'Project', 'Проект', false, now());
insert into sales_process_version (process_id, number, state, changed_at, published_at, terms) values
  ('019ab000-0000-7000-8000-000000000170', 1, 'PUBLISHED', now(), now(), '{"kind": "FREE", "takes": {"products": [], "programmes": []}, "questions": [], "stages": [
    {"stage": "PROSPECT", "nameEn": "Prospect", "nameRu": "Потенциал", "percent": 10, "normDays": 10, "movers": "BOTH", "gate": [], "tasks": []},
    {"stage": "QUALIFIED", "nameEn": "Qualified", "nameRu": "Потребность", "percent": 20, "normDays": 10, "movers": "BOTH", "gate": [], "tasks": []},
    {"stage": "SOLUTION", "nameEn": "Solution", "nameRu": "Решение", "percent": 40, "normDays": 20, "movers": "BOTH", "gate": [], "tasks": []},
    {"stage": "PROPOSAL", "nameEn": "Proposal", "nameRu": "Предложение", "percent": 60, "normDays": 15, "movers": "BOTH", "gate": [], "tasks": []},
    {"stage": "NEGOTIATION", "nameEn": "Negotiation", "nameRu": "Договор", "percent": 80, "normDays": 20, "movers": "BOTH", "gate": [], "tasks": []},
    {"stage": "WON", "nameEn": "Won", "nameRu": "Выиграна", "percent": 100, "normDays": 0, "movers": "BOTH", "gate": [], "tasks": []}]}'),
-- Goods from the shelf: strict steps, short norms. Which products these are is for each company to say: it takes no deal by itself yet.
  ('019ab000-0000-7000-8000-000000000171', 1, 'PUBLISHED', now(), now(), '{"kind": "SIMPLE", "takes": {"products": [], "programmes": []}, "questions": [
    {"code": "delivery_address", "kind": "TEXT", "nameEn": "Delivery address", "nameRu": "Адрес поставки", "required": false, "length": 300, "options": []}], "stages": [
    {"stage": "PROSPECT", "nameEn": "Request", "nameRu": "Запрос", "percent": 30, "normDays": 2, "movers": "BOTH", "gate": [], "tasks": []},
    {"stage": "PROPOSAL", "nameEn": "Offer", "nameRu": "Предложение", "percent": 60, "normDays": 3, "movers": "BOTH", "gate": [{"kind": "FIELD", "name": "need"}, {"kind": "FIELD", "name": "expected_close"}],
      "tasks": [{"key": "send-offer", "titleEn": "Send the offer", "titleRu": "Отправить предложение", "side": "PARTNER", "dueDays": 2}]},
    {"stage": "NEGOTIATION", "nameEn": "Order", "nameRu": "Заказ", "percent": 90, "normDays": 3, "movers": "BOTH", "gate": [{"kind": "FIELD", "name": "answers.delivery_address"}],
      "tasks": [{"key": "confirm-stock", "titleEn": "Confirm the stock", "titleRu": "Подтвердить наличие", "side": "COMPANY", "dueDays": 1}]},
    {"stage": "WON", "nameEn": "Sold", "nameRu": "Продано", "percent": 100, "normDays": 0, "movers": "BOTH", "gate": [{"kind": "FIELD", "name": "contract.number"}], "tasks": []}]}'),
-- Long and complex sales: free moves, with a reason where a stage is skipped, and with gates.
  ('019ab000-0000-7000-8000-000000000172', 1, 'PUBLISHED', now(), now(), '{"kind": "COMPLEX", "takes": {"products": [], "programmes": []}, "questions": [
    {"code": "decision_role", "kind": "TEXT", "nameEn": "Who decides (role, not name)", "nameRu": "Кто решает (должность, без имени)", "required": false, "length": 120, "options": []},
    {"code": "budget_confirmed", "kind": "YES_NO", "nameEn": "The budget is confirmed", "nameRu": "Бюджет подтверждён", "required": false, "length": 0, "options": []},
    {"code": "rivals", "kind": "TEXT", "nameEn": "Who else offers", "nameRu": "Кто ещё предлагает", "required": false, "length": 300, "options": []}], "stages": [
    {"stage": "PROSPECT", "nameEn": "Prospect", "nameRu": "Потенциал", "percent": 5, "normDays": 15, "movers": "BOTH", "gate": [], "tasks": []},
    {"stage": "QUALIFIED", "nameEn": "Qualified", "nameRu": "Потребность", "percent": 15, "normDays": 20, "movers": "BOTH", "gate": [{"kind": "FIELD", "name": "need"}, {"kind": "FIELD", "name": "answers.decision_role"}],
      "tasks": [{"key": "call-decider", "titleEn": "Talk to whoever decides", "titleRu": "Поговорить с тем, кто решает", "side": "PARTNER", "dueDays": 5}]},
    {"stage": "SOLUTION", "nameEn": "Solution", "nameRu": "Решение", "percent": 35, "normDays": 40, "movers": "BOTH", "gate": [{"kind": "FIELD", "name": "answers.budget_confirmed"}],
      "tasks": [{"key": "design", "titleEn": "Design the solution", "titleRu": "Подготовить решение", "side": "COMPANY", "dueDays": 15}]},
    {"stage": "PROPOSAL", "nameEn": "Proposal", "nameRu": "Предложение", "percent": 55, "normDays": 20, "movers": "BOTH", "gate": [{"kind": "FIELD", "name": "expected_close"}, {"kind": "FIELD", "name": "answers.rivals"}], "tasks": []},
    {"stage": "NEGOTIATION", "nameEn": "Contract", "nameRu": "Договор", "percent": 80, "normDays": 30, "movers": "BOTH", "gate": [], "tasks": []},
    {"stage": "WON", "nameEn": "Won", "nameRu": "Выиграна", "percent": 100, "normDays": 0, "movers": "BOTH", "gate": [{"kind": "FIELD", "name": "contract.number"}, {"kind": "FIELD", "name": "contract.date"}], "tasks": []}]}');

alter table deal
  add column process_id uuid not null default '019ab000-0000-7000-8000-000000000170',
  add column process_version int not null default 1,
  add column answers text check (length(answers) <= 100000),
  add column contract_number text check (length(contract_number) between 1 and 100),
  add column contract_date date,
  add foreign key (process_id, process_version) references sales_process_version (process_id, number);
comment on column deal.answers is 'JSON object: answers to the process''s own questions by their codes';
create index deal_of_process on deal (process_id, process_version, stage);

grant update (answers) on deal to tandem_matcher;
insert into erasure_of_words (tab, col, longest, sealed_for, linked_by) values
  ('deal', 'answers', 100000, null, 'id = any ($1) or partner_id = any ($1)');

-- Its place on the scale that all processes share.
create function stage_place(stage text) returns int language sql immutable set search_path = pg_catalog, public, pg_temp
  return array_position(array['PROSPECT', 'QUALIFIED', 'SOLUTION', 'PROPOSAL', 'NEGOTIATION', 'WON'], stage);
grant execute on function stage_place(text) to tandem_partner, tandem_company, tandem_worker;
