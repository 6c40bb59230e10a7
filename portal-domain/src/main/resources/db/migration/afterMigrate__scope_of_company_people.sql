-- Runs after each migration. tandem_scoped (people of the company who look after some firms only) has the rights of tandem_company, and of
-- each table with a firm the rows of the firms it reaches: a new table gets both without anybody thinking of it. What is there already is
-- left alone, so that a start without migrations takes no lock.
do $$
declare
  x record;
  -- of these it has what their own migration says: they reach over all firms, or say who reaches what
  apart constant text[] := array['company_scope', 'company_region', 'portfolio', 'import_job', 'import_issue', 'imported_row', 'application_link', 'audit_link', 'audit_head'];
begin
  for x in
    select c.relname, a.privilege_type from pg_class c cross join lateral aclexplode(c.relacl) a
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relname <> all (apart) and a.grantee = 'tandem_company'::regrole
    except
    select c.relname, a.privilege_type from pg_class c cross join lateral aclexplode(c.relacl) a
    where c.relnamespace = 'public'::regnamespace and a.grantee = 'tandem_scoped'::regrole
  loop
    execute format('grant %s on %I to tandem_scoped', x.privilege_type, x.relname);
  end loop;

  for x in
    select c.relname, t.attname, a.privilege_type from pg_class c join pg_attribute t on t.attrelid = c.oid cross join lateral aclexplode(t.attacl) a
    where c.relnamespace = 'public'::regnamespace and c.relname <> all (apart) and a.grantee = 'tandem_company'::regrole
    except
    select c.relname, t.attname, a.privilege_type from pg_class c join pg_attribute t on t.attrelid = c.oid cross join lateral aclexplode(t.attacl) a
    where c.relnamespace = 'public'::regnamespace and a.grantee = 'tandem_scoped'::regrole
  loop
    execute format('grant %s (%I) on %I to tandem_scoped', x.privilege_type, x.attname, x.relname);
  end loop;

  for x in
    select p.oid::regprocedure as what from pg_proc p cross join lateral aclexplode(p.proacl) a
    where p.pronamespace = 'public'::regnamespace and p.proname not in ('lead_conflicts', 'erase_subject') and a.grantee = 'tandem_company'::regrole
      and not exists (select from aclexplode(p.proacl) b where b.grantee = 'tandem_scoped'::regrole)
  loop
    execute format('grant execute on function %s to tandem_scoped', x.what);
  end loop;

  for x in
    select c.relname from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'partner_id' and not t.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      and not exists (select from pg_policy y where y.polrelid = c.oid and y.polname = 'sees_reached')
  loop
    execute format('create policy sees_reached on %I to tandem_scoped using (partner_id = any ((select reached_firms())::uuid[])) with check (partner_id = any ((select reached_firms())::uuid[]))', x.relname);
  end loop;

  -- what is done to things of no firm is written down all the same, and sealed with a key of no firm
  for x in
    select * from (values ('event', 'for insert', ''), ('audit_record', 'for insert', ''),
                          ('history_entry', '', 'using (partner_id is null)'), ('personal_key', '', 'using (partner_id is null)')) v (relname, act, reads)
    where not exists (select from pg_policies y where y.schemaname = 'public' and y.tablename = v.relname and y.policyname = 'companys')
  loop
    execute format('create policy companys on %I %s to tandem_scoped %s with check (partner_id is null)', x.relname, x.act, x.reads);
  end loop;
end $$;
