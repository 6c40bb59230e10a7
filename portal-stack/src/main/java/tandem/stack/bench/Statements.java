package tandem.stack.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import tandem.stack.Database;

/** Counts the SQL statements of one request, so that a query in a loop shows. */
final class Statements {
  private final Database superuser;

  Statements(Database superuser) {
    this.superuser = superuser;
  }

  /** Sends the same request a number of times, and says how often. */
  interface Requests {
    long send() throws Exception;
  }

  double perRequest(Requests work) throws Exception {
    try (Connection connection = superuser.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("select pg_stat_statements_reset()");
      long requests = work.send();
      return calls(sql) / (double) Math.max(1, requests);
    }
  }

  private static long calls(Statement sql) throws SQLException {
    try (ResultSet row =
        sql.executeQuery(
            """
            select coalesce(sum(s.calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname like 'tandem\\_%' and s.toplevel
              and s.query !~* '^(begin|commit|rollback|set|show|select set_config|select current_setting)'
              and s.query !~* 'event_delivery.*skip locked'
            """)) {
      row.next();
      return row.getLong(1);
    }
  }
}
