package tandem.stack.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * Fills an empty Tandem with a made-up year that ends now. Runs as the owner of the tables, in one
 * transaction, and only where there are no partners yet.
 */
public final class DemoData {
  private DemoData() {}

  /** Answers whether it loaded anything: never into a Tandem that has data. */
  public static boolean load(Connection owner, Instant now) throws SQLException {
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      statement.execute("lock table partner in exclusive mode");
      if (hasPartners(statement)) {
        owner.rollback();
        return false;
      }
      new DemoYear(now).write(owner);
      check(statement);
      owner.commit();
      statement.execute("analyze");
      owner.commit();
      return true;
    } catch (SQLException | RuntimeException failure) {
      owner.rollback();
      throw failure;
    }
  }

  private static boolean hasPartners(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("select exists (select from partner)")) {
      return found.next() && found.getBoolean(1);
    }
  }

  /** What stands against the waiting leads is found by the product's own check. */
  private static void check(Statement statement) throws SQLException {
    statement.executeUpdate(
        """
        insert into lead_check (lead_id, partner_id, verdict, by_tax_id, checked_at)
        select l.id, l.partner_id, case when c.conflict then 'CONFLICT' when c.found > 0 then 'REVIEW' else 'FREE' end, c.by_tax_id, l.submitted_at
        from lead l cross join lateral (
          select count(*) as found, coalesce(bool_or(x.verdict = 'CONFLICT'), false) as conflict, coalesce(bool_or(x.same_tax_id), false) as by_tax_id
          from lead_conflicts(l.id) x where x.partner_id is distinct from l.partner_id) c
        where l.stage in ('SUBMITTED', 'IN_REVIEW')
        """);
    statement.executeUpdate(
        "update lead set conflict_notice = true where id in (select lead_id from lead_check where by_tax_id)");
    // whose reminders fell due while nobody ran this Tandem has had them
    statement.executeUpdate(
        """
        update lead set reminded = case when protected_until <= current_date + 3 then 3 when protected_until <= current_date + 14 then 14 else 30 end
        where stage = 'APPROVED' and protected_until <= current_date + 30
        """);
  }
}
