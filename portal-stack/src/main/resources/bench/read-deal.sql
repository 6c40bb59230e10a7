-- One deal with its lines, moves, messages and history.
\set n random(1, 190)
begin;
select set_config('role', 'tandem_partner', true), set_config('tandem.partner', '01900000-0000-7000-8000-000000000001', true);
select d.* from deal d where d.id = (select s.id from bench_sample s where s.n = :n);
select l.line_no, p.id, p.code, p.name_en, p.name_ru, p.category, p.commissionable, l.quantity, l.amount, l.currency from deal_line l join product p on p.id = l.product_id where l.deal_id = (select s.id from bench_sample s where s.n = :n) order by l.line_no;
select from_stage, to_stage, author_name, reason, moved_at from stage_move where deal_id = (select s.id from bench_sample s where s.n = :n) order by moved_at, id;
select id, visibility, author_id, author_name, author_side, body, written_at from message where deal_id = (select s.id from bench_sample s where s.n = :n) order by written_at desc, id desc limit 500;
select event, author_name, author_side, cast(details as text), shared, at from history_entry where object_id = (select 'deal_' || s.id from bench_sample s where s.n = :n) order by at desc, id desc limit 500;
commit;
