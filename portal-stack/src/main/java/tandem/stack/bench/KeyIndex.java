package tandem.stack.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tandem.stack.Database;

/** How large the tables are by which likely customers are found, with their indexes. */
final class KeyIndex {
  private static final String SIZES =
      "select relname, reltuples::bigint, pg_table_size(oid) / 1048576, pg_indexes_size(oid) / 1048576 from pg_class"
          + " where relkind = 'r' and relname in ('customer_key', 'busy_customer_key', 'customer_likeness') order by 3 desc";

  private KeyIndex() {}

  static Map<String, String> of(Database superuser) throws SQLException {
    Map<String, String> sizes = new LinkedHashMap<>();
    try (Connection connection = superuser.connect();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(SIZES)) {
      while (row.next()) {
        sizes.put(
            "`" + row.getString(1) + "`",
            String.format(
                Locale.ROOT,
                "about %,d rows: %,d + %,d MB",
                Math.max(0, row.getLong(2)),
                row.getLong(3),
                row.getLong(4)));
      }
    }
    return sizes;
  }
}
