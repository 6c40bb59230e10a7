package tandem.stack.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Which deals of the demo go which way: training and sensor kits are shelf goods, large amounts are
 * projects. The deals of the year were opened under these versions; a next one of the project
 * process waits for a second person.
 */
final class DemoProcesses {
  private static final String SHELF = "'019ab000-0000-7000-8000-000000000171'";
  private static final String PROJECT = "'019ab000-0000-7000-8000-000000000172'";

  void write(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      for (String sql : STATEMENTS) {
        statement.execute(sql);
      }
    }
  }

  private static final String[] STATEMENTS = {
    version(
        SHELF,
        2,
        "jsonb_build_object('takes', '{\"products\": [\"training\", \"HW-SENS\"], \"programmes\": []}'::jsonb)"),
    version(
        PROJECT,
        2,
        "jsonb_build_object('takes', '{\"products\": [], \"programmes\": [], \"from\": 50000, \"currency\": \"EUR\"}'::jsonb)"),
    """
    insert into sales_process_version (process_id, number, state, terms, author_id, changed_at)
    select process_id, 3, 'DRAFT', jsonb_set(terms, '{stages,2,normDays}', '30'), '%s', published_at from sales_process_version where process_id = %s and number = 2
    """
        .formatted(Firms.MANAGER.id(), PROJECT),
    """
    update deal set process_id = %s, process_version = 2 where stage in ('PROSPECT', 'PROPOSAL', 'NEGOTIATION', 'WON', 'LOST')
      and not exists (select from deal_line l join product p on p.id = l.product_id where l.deal_id = deal.id and p.category <> 'training' and p.code <> 'HW-SENS')
      and not exists (select from stage_move m where m.deal_id = deal.id and m.to_stage in ('QUALIFIED', 'SOLUTION'))
    """
        .formatted(SHELF),
    """
    update deal set process_id = %s, process_version = 2, answers = case when stage not in ('PROSPECT') then '{"decision_role": "Head of operations", "budget_confirmed": true}' end
    where process_version = 1 and currency = 'EUR' and amount >= 50000
    """
        .formatted(PROJECT),
    """
    insert into loss_word (id, deal_id, partner_id, closed_at, side, reason, comment, author_id, author_name, at)
    select uuidv7(), id, partner_id, closed_at, case when partner_id is null then 'COMPANY' else 'PARTNER' end, lost_reason, nullif(lost_comment, ''), owner_id, owner_name, closed_at
    from deal where stage = 'LOST' and owner_id is not null
    """,
    """
    insert into loss_word (id, deal_id, partner_id, closed_at, side, reason, author_id, author_name, at)
    select uuidv7(), id, partner_id, closed_at, 'COMPANY', case when abs(hashtext(id::text)) % 3 = 0 then 'COMPETENCE' else lost_reason end, '{0}', '{1}', closed_at + interval '3 hours'
    from deal where stage = 'LOST' and partner_id is not null and abs(hashtext(id::text)) % 2 = 0
    """
        .replace("{0}", Firms.MANAGER.id().toString())
        .replace("{1}", Firms.MANAGER.name()),
    """
    insert into loss_review (id, deal_id, partner_id, closed_at, contacts)
    select uuidv7(), d.id, d.partner_id, d.closed_at, 1 from deal d join loss_target t on t.currency = d.currency and d.amount >= t.amount
    where d.stage = 'LOST' and d.lost_reason in ('OTHER', 'NO_DECISION') and d.partner_id is not null order by d.closed_at desc limit 4
    """
  };

  private static String version(String process, int number, String takes) {
    return """
    insert into sales_process_version (process_id, number, state, terms, author_id, publisher_id, changed_at, published_at)
    select process_id, %d, 'PUBLISHED', terms || %s, '%s', '%s', published_at, published_at from sales_process_version where process_id = %s and number = 1
    """
        .formatted(number, takes, Firms.MANAGER.id(), Firms.APPROVER.id(), process);
  }
}
