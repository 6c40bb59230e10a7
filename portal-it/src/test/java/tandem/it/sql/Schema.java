package tandem.it.sql;

import java.util.List;
import tandem.it.harness.Database;

/** The catalogue of the running database, so that tests find new tables by themselves. */
final class Schema {
  /** The migration tool's own table: no data of anybody. */
  static final String MIGRATIONS = "flyway_schema_history";

  private Schema() {}

  static List<String> tables() {
    return list(
        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> ? order by 1",
        MIGRATIONS);
  }

  /** Tables whose rows belong to a firm. */
  static List<String> partnerTables() {
    return list(
        "select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)"
            + " where c.table_schema = 'public' and c.column_name = 'partner_id' and t.table_type = 'BASE TABLE' order by 1");
  }

  static List<String> list(String sql, Object... values) {
    try (Database owner = Database.owner()) {
      return owner.list(sql, values);
    }
  }

  static List<List<String>> rows(String sql, Object... values) {
    try (Database owner = Database.owner()) {
      return owner.rows(sql, values);
    }
  }
}
